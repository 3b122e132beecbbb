/**
 * 三公: the model of money and counts, its indicators, and the limits of the country and the provinces.
 *
 * @module
 */
export {
  hostsAllowed,
  type ItemIndicators,
  type Limit,
  type LimitInForce,
  type LimitName,
  limitFor,
  limitInForce,
  type Meal,
  THREE_PUBLIC_LIMITS,
  type ThreePublicAmounts,
  type ThreePublicExtras,
  type ThreePublicIndicators,
  type ThreePublicModel,
  threePublicIndicators,
  threePublicModel,
  type UnitIndicator,
} from "../three-public";
