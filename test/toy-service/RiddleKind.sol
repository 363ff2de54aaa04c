// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Market} from "Market.sol";
import {PeriodicKind} from "PeriodicKind.sol";
import {DealId, Period} from "Units.sol";

/// Sells riddles solved in time. In each period the seed sets every operator with a deal a riddle of its own: find a
/// guess whose hash with the seed and the operator begins with a zero byte. It takes some 256 hashes to find and one to
/// check.
///
/// Invariant: the list of an operator has the deals that have begun and are not removed, each once, and `promised` is the
/// sum of their units.
contract RiddleKind is PeriodicKind {
    struct RiddleDeal {
        address operator;
        uint64 unitsMax;
        /// 0 before it has begun and after it was removed.
        uint64 units;
        uint64 provenCountAtBegin;
    }

    mapping(DealId => RiddleDeal) private deals;
    mapping(address operator => DealId[]) private listed;
    mapping(address operator => uint64) private promised;

    error RiddleKind_WrongGuess();
    error RiddleKind_NothingToBegin(DealId id);

    constructor(Market market_, PeriodRules memory rules) PeriodicKind(market_, rules) {}

    // What the market calls

    function validateTerms(bytes calldata, uint64, uint64) external pure {}

    function onDealOpened(DealId id, address, address operator, uint64 unitsMax, Period) external onlyMarket {
        deals[id].operator = operator;
        deals[id].unitsMax = unitsMax;
    }

    function onDealClosed(DealId id) external onlyMarket {
        deals[id].unitsMax = 0;
        _removeUnlessFrozen(id, deals[id].operator);
    }

    function earnedUnitPeriods(DealId id) external view returns (uint256) {
        RiddleDeal storage deal = deals[id];
        return deal.units * (_provenCount(deal.operator) - deal.provenCountAtBegin);
    }

    // What the operator calls

    /// A deal counts from here on: between a seed and the answer to it nothing is promised anew.
    function begin(DealId id) external changesPromise(deals[id].operator) {
        RiddleDeal storage deal = deals[id];
        if (deal.units > 0 || deal.unitsMax == 0) revert RiddleKind_NothingToBegin(id);
        _requireChangeable(deal.operator, beacon.currentPeriod());
        deal.units = deal.unitsMax;
        deal.provenCountAtBegin = _provenCount(deal.operator);
        promised[deal.operator] += deal.units;
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

    // What PeriodicKind asks

    function _promised(address operator) internal view override returns (uint64) {
        return promised[operator];
    }

    function _removeDeal(DealId id) internal override changesPromise(deals[id].operator) {
        RiddleDeal storage deal = deals[id];
        promised[deal.operator] -= deal.units;
        deal.units = 0;
        DealId[] storage list = listed[deal.operator];
        for (uint256 i = 0; i < list.length; i++) {
            if (!(list[i] == id)) continue;
            list[i] = list[list.length - 1];
            list.pop();
            return;
        }
    }
}
