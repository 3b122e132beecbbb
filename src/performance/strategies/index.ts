/**
 * The scoring strategies, each a pure function usable alone.
 *
 * @module
 */
export * from "./capped-over-achievement";
export * from "./counted";
export * from "./exact-equality";
export * from "./execution";
export * from "./proportional";
export * from "./qualitative";
export * from "./rates";
export * from "./steps";
export * from "./three-point";
