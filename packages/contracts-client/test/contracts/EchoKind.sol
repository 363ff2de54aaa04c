// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBeacon} from "IBeacon.sol";
import {Market} from "Market.sol";
import {PeriodicKind} from "PeriodicKind.sol";
import {DealId, Period} from "Units.sol";

/// The smallest kind with periods, for tests: whoever is challenged hashes the seed with its address. A deal counts all
/// its units from `begin` on.
///
/// Invariant: what an operator has promised is the sum of the units of its deals that have begun and are open.
contract EchoKind is PeriodicKind {
    struct EchoDeal {
        address operator;
        uint64 unitsMax;
        uint64 units;
        uint64 provenBefore;
        Period begunIn;
    }

    mapping(DealId => EchoDeal) private deals;

    error EchoKind_WrongEcho();
    error EchoKind_NothingToBegin(DealId id);

    constructor(
        Market market_,
        IBeacon beacon_,
        PeriodRules memory rules
    ) PeriodicKind(market_, beacon_, rules) {}

    function validateTerms(bytes calldata, uint64, uint64) external pure {}

    function onDealOpened(DealId id, OpenedDeal calldata opened) external onlyMarket {
        deals[id].operator = opened.operator;
        deals[id].unitsMax = opened.unitsMax;
    }

    function onDealClosed(DealId id) external onlyMarket {
        EchoDeal storage deal = deals[id];
        _changePromise(deal.operator, deal.units, 0, beacon.currentPeriod());
        deal.unitsMax = 0;
        deal.units = 0;
    }

    function earnedUnitPeriods(DealId id) external view returns (uint256) {
        EchoDeal storage deal = deals[id];
        uint64 unearned = deal.provenBefore + (_hasProven(deal.operator, deal.begunIn) ? 1 : 0);
        return deal.units * (_provenCount(deal.operator) - unearned);
    }

    function begin(DealId id) external {
        EchoDeal storage deal = deals[id];
        if (deal.units > 0 || deal.unitsMax == 0) revert EchoKind_NothingToBegin(id);
        Period current = beacon.currentPeriod();
        deal.units = deal.unitsMax;
        deal.begunIn = current;
        deal.provenBefore = _provenBefore(deal.operator, current);
        _changePromise(deal.operator, 0, deal.units, current);
    }

    function echo(address operator, Period period, bytes32 answer) external {
        bytes32 seed = _challengeSeed(operator, period);
        if (answer != keccak256(abi.encode(seed, operator))) revert EchoKind_WrongEcho();
        _recordProof(operator, period);
    }

    function standingOf(address operator) external view returns (PeriodStanding memory) {
        return _periodStanding(operator);
    }

    /// What it answers for now, and what from the next period on.
    function promisedUnits(address operator) external view returns (uint64 effective, uint64 newest) {
        return (_effective(operator, beacon.currentPeriod()), _newest(operator));
    }
}
