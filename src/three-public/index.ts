/**
 * 三公: the model of money and counts, its indicators, and the limits of the country and the provinces.
 *
 * @module
 */
export {
  type ItemIndicators,
  type ThreePublicIndicators,
  threePublicIndicators,
  type UnitIndicator,
} from "./indicators";
export {
  hostsAllowed,
  type Limit,
  type LimitInForce,
  type LimitName,
  limitFor,
  limitInForce,
  THREE_PUBLIC_LIMITS,
} from "./limits";
export {
  type Meal,
  type ThreePublicAmounts,
  type ThreePublicExtras,
  type ThreePublicModel,
  threePublicModel,
} from "./model";
