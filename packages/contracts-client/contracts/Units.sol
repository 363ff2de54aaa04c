// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A period is a fixed number of blocks: period = block.number / periodBlocks. 64 bits outlast any chain.
type Period is uint64;

/// Number of a deal, counted from 1. 64 bits: a thousand deals a second for 500 million years.
type DealId is uint64;

using {periodBefore as <, periodAfter as >, periodEquals as ==, periodPlus as +} for Period global;
using {dealEquals as ==} for DealId global;

function periodBefore(Period a, Period b) pure returns (bool) {
    return Period.unwrap(a) < Period.unwrap(b);
}

function periodAfter(Period a, Period b) pure returns (bool) {
    return Period.unwrap(a) > Period.unwrap(b);
}

function periodEquals(Period a, Period b) pure returns (bool) {
    return Period.unwrap(a) == Period.unwrap(b);
}

function periodPlus(Period a, Period b) pure returns (Period) {
    return Period.wrap(Period.unwrap(a) + Period.unwrap(b));
}

function dealEquals(DealId a, DealId b) pure returns (bool) {
    return DealId.unwrap(a) == DealId.unwrap(b);
}
