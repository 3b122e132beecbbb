import { render } from "preact";
import { warm } from "./actions";
import { App } from "./app";
import "./style.css";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no #app");
render(<App />, root);
// The first file waits less where the workers are made while the reader looks for it.
setTimeout(() => void warm(), 100);
