// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBeacon} from "IBeacon.sol";
import {Market} from "Market.sol";
import {MissBook} from "MissBook.sol";
import {PeriodicKind} from "PeriodicKind.sol";
import {DealId, Period} from "Units.sol";

/// Sells riddles solved in time. In each period the seed sets every operator with a deal a riddle of its own: find a
/// guess whose hash with the seed and the operator begins with a zero byte. It takes some 256 hashes to find and one to
/// check.
///
/// Invariant: the list of an operator has its open deals that have begun, each once, and what it has promised is the sum of
/// their units.
contract RiddleKind is PeriodicKind {
    struct RiddleDeal {
        address operator;
        uint64 unitsMax;
        /// 0 before it has begun.
        uint64 units;
        /// Since it has begun, until its time is over.
        bool isRunning;
        Period begunIn;
        Period openedIn;
        Period endPeriod;
    }

    mapping(DealId => RiddleDeal) private deals;
    mapping(address operator => DealId[]) private listed;

    error RiddleKind_WrongGuess();
    error RiddleKind_NothingToBegin(DealId id);

    constructor(
        Market market_,
        IBeacon beacon_,
        MissBook missBook_,
        PeriodRules memory rules
    ) PeriodicKind(market_, beacon_, missBook_, rules) {}

    // What the market calls

    function validateTerms(bytes calldata, uint64, uint64 durationPeriods) external view {
        _checkDuration(durationPeriods);
    }

    function onDealOpened(DealId id, OpenedDeal calldata opened) external onlyMarket {
        RiddleDeal storage deal = deals[id];
        deal.operator = opened.operator;
        deal.unitsMax = opened.unitsMax;
        deal.openedIn = beacon.currentPeriod();
        deal.endPeriod = opened.endPeriod;
    }

    function onDealEndChanged(DealId id, Period end) external onlyMarket {
        deals[id].endPeriod = end;
    }

    function onDealClosed(DealId id) external onlyMarket {
        _end(id, deals[id]);
    }

    function earned(DealId id) external view returns (uint256 unitPeriods, uint64 periods) {
        RiddleDeal storage deal = deals[id];
        uint64 proven = _provenUntil(deal.operator, deal.endPeriod);
        periods = proven - _provenUntil(deal.operator, deal.openedIn);
        if (deal.units > 0) unitPeriods = deal.units * (proven - _provenUntil(deal.operator, deal.begunIn));
    }

    function liveUnits(DealId id) external view returns (uint64) {
        return deals[id].isRunning ? deals[id].units : 0;
    }

    // What anybody may call

    function endPromise(DealId id) external {
        RiddleDeal storage deal = deals[id];
        if (!deal.isRunning || !(beacon.currentPeriod() > deal.endPeriod)) revert StorageKind_NothingToEnd(id);
        _end(id, deal);
    }

    // What the operator calls

    /// A deal counts from the next period on.
    function begin(DealId id) external {
        RiddleDeal storage deal = deals[id];
        Period current = beacon.currentPeriod();
        if (deal.units > 0 || deal.unitsMax == 0 || current > deal.endPeriod) revert RiddleKind_NothingToBegin(id);
        deal.units = deal.unitsMax;
        deal.isRunning = true;
        deal.begunIn = current;
        _changePromise(deal.operator, 0, deal.units, current);
        listed[deal.operator].push(id);
    }

    function answer(Period period, uint64 guess) external {
        bytes32 seed = _challengeSeed(msg.sender, period);
        if (sha256(abi.encodePacked(seed, msg.sender, guess))[0] != 0) revert RiddleKind_WrongGuess();
        _recordProof(msg.sender, period);
    }

    // What anybody may ask

    function standingOf(address operator) external view returns (PeriodStanding memory) {
        return _periodStanding(operator);
    }

    function promisedDealsOf(address operator) external view returns (DealId[] memory) {
        return listed[operator];
    }

    function _end(DealId id, RiddleDeal storage deal) private {
        if (!deal.isRunning) return;
        deal.isRunning = false;
        _changePromise(deal.operator, deal.units, 0, beacon.currentPeriod());
        DealId[] storage list = listed[deal.operator];
        for (uint256 i = 0; i < list.length; i++) {
            if (!(list[i] == id)) continue;
            list[i] = list[list.length - 1];
            list.pop();
            return;
        }
    }
}
