// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBeacon} from "IBeacon.sol";
import {Market} from "Market.sol";
import {MissBook} from "MissBook.sol";
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
        /// Since it has begun, until its time is over.
        bool isRunning;
        Period begunIn;
        Period openedIn;
        Period endPeriod;
    }

    mapping(DealId => EchoDeal) private deals;

    error EchoKind_WrongEcho();
    error EchoKind_NothingToBegin(DealId id);

    constructor(
        Market market_,
        IBeacon beacon_,
        MissBook missBook_,
        PeriodRules memory rules
    ) PeriodicKind(market_, beacon_, missBook_, rules) {}

    function validateTerms(bytes calldata, uint64, uint64 durationPeriods) external view {
        _checkDuration(durationPeriods);
    }

    function onDealOpened(DealId id, OpenedDeal calldata opened) external onlyMarket {
        EchoDeal storage deal = deals[id];
        deal.operator = opened.operator;
        deal.unitsMax = opened.unitsMax;
        deal.openedIn = beacon.currentPeriod();
        deal.endPeriod = opened.endPeriod;
    }

    function onDealEndChanged(DealId id, Period end) external onlyMarket {
        deals[id].endPeriod = end;
    }

    function onDealClosed(DealId id) external onlyMarket {
        _end(deals[id]);
    }

    function earned(DealId id) external view returns (uint256 unitPeriods, uint64 periods) {
        EchoDeal storage deal = deals[id];
        uint64 proven = _provenUntil(deal.operator, deal.endPeriod);
        periods = proven - _provenUntil(deal.operator, deal.openedIn);
        if (deal.units > 0) unitPeriods = deal.units * (proven - _provenUntil(deal.operator, deal.begunIn));
    }

    function liveUnits(DealId id) external view returns (uint64) {
        return deals[id].isRunning ? deals[id].units : 0;
    }

    function endPromise(DealId id) external {
        EchoDeal storage deal = deals[id];
        if (!deal.isRunning || !(beacon.currentPeriod() > deal.endPeriod)) revert StorageKind_NothingToEnd(id);
        _end(deal);
    }

    function begin(DealId id) external {
        EchoDeal storage deal = deals[id];
        Period current = beacon.currentPeriod();
        if (deal.units > 0 || deal.unitsMax == 0 || current > deal.endPeriod) revert EchoKind_NothingToBegin(id);
        deal.units = deal.unitsMax;
        deal.isRunning = true;
        deal.begunIn = current;
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

    function _end(EchoDeal storage deal) private {
        if (!deal.isRunning) return;
        deal.isRunning = false;
        _changePromise(deal.operator, deal.units, 0, beacon.currentPeriod());
    }
}
