/**
 * The engine with the linear rules: what checks without the catalogue of codes. It is no entry of the package;
 * the build makes a chunk of it, so that a bundler can leave the other rules, and the catalogue with them, out.
 */
export { check, createChecker } from "./check";
export { arithmeticRules } from "./relations/arithmetic";
export { defineRule, relation } from "./rule";
