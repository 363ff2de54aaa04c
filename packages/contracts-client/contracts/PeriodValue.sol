// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Period} from "./Units.sol";

/// A number that may change at any time and counts from the next period on: what stood at a period's first block is
/// *effective* in it. There is nothing to do when a period ends. It holds, from the highest bit down, what stands now (48
/// bits), what stood when the period of the last change began (48) and that period (32), so that two share a storage slot. 2^48
/// pieces are 16 EiB under one operator; 2^32 periods of a minute are 8,000 years.
type PeriodValue is uint128;

using {newest, effectiveIn, changedTo} for PeriodValue global;

error PeriodValue_TooLarge(uint256 value);

/// A value that is `next` now and was `before` when the period began.
function periodValue(uint256 next, uint256 before, Period current) pure returns (PeriodValue) {
    if (next > type(uint48).max) revert PeriodValue_TooLarge(next);
    // `before` was a value of 48 bits, and no chain has 2^32 periods.
    // forge-lint: disable-next-line(unsafe-typecast)
    return PeriodValue.wrap(uint128((next << 80) | (before << 32) | uint32(Period.unwrap(current))));
}

function newest(PeriodValue self) pure returns (uint64) {
    return uint64(PeriodValue.unwrap(self) >> 80);
}

function effectiveIn(PeriodValue self, Period current) pure returns (uint64) {
    uint128 bits = PeriodValue.unwrap(self);
    // The highest of the three fields has 48 bits.
    // forge-lint: disable-next-line(unsafe-typecast)
    return (bits & type(uint32).max) < Period.unwrap(current) ? uint64(bits >> 80) : uint64((bits >> 32) & type(uint48).max);
}

/// The value once it is `next`, from the period after `current` on.
function changedTo(PeriodValue self, uint256 next, Period current) pure returns (PeriodValue) {
    return periodValue(next, effectiveIn(self, current), current);
}
