// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBeacon} from "IBeacon.sol";
import {Market} from "Market.sol";
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
        /// 0 before it has begun and after it was closed.
        uint64 units;
        uint64 provenBefore;
        Period begunIn;
    }

    mapping(DealId => RiddleDeal) private deals;
    mapping(address operator => DealId[]) private listed;

    error RiddleKind_WrongGuess();
    error RiddleKind_NothingToBegin(DealId id);

    constructor(
        Market market_,
        IBeacon beacon_,
        PeriodRules memory rules
    ) PeriodicKind(market_, beacon_, rules) {}

    // What the market calls

    function validateTerms(bytes calldata, uint64, uint64) external pure {}

    function onDealOpened(DealId id, OpenedDeal calldata opened) external onlyMarket {
        deals[id].operator = opened.operator;
        deals[id].unitsMax = opened.unitsMax;
    }

    function onDealClosed(DealId id) external onlyMarket {
        RiddleDeal storage deal = deals[id];
        deal.unitsMax = 0;
        if (deal.units == 0) return;
        _changePromise(deal.operator, deal.units, 0, beacon.currentPeriod());
        deal.units = 0;
        DealId[] storage list = listed[deal.operator];
        for (uint256 i = 0; i < list.length; i++) {
            if (!(list[i] == id)) continue;
            list[i] = list[list.length - 1];
            list.pop();
            return;
        }
    }

    function earnedUnitPeriods(DealId id) external view returns (uint256) {
        RiddleDeal storage deal = deals[id];
        uint64 unearned = deal.provenBefore + (_hasProven(deal.operator, deal.begunIn) ? 1 : 0);
        return deal.units * (_provenCount(deal.operator) - unearned);
    }

    // What the operator calls

    /// A deal counts from the next period on.
    function begin(DealId id) external {
        RiddleDeal storage deal = deals[id];
        if (deal.units > 0 || deal.unitsMax == 0) revert RiddleKind_NothingToBegin(id);
        Period current = beacon.currentPeriod();
        deal.units = deal.unitsMax;
        deal.begunIn = current;
        deal.provenBefore = _provenBefore(deal.operator, current);
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
}
