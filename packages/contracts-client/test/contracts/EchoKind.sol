// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Market} from "Market.sol";
import {PeriodicKind} from "PeriodicKind.sol";
import {DealId, Period} from "Units.sol";

/// The smallest kind with periods, for tests: whoever is challenged hashes the seed with its address. A deal counts all
/// its units from `begin` on.
///
/// Invariant: `promised` of an operator is the sum of the units of its deals that have begun and are not removed.
contract EchoKind is PeriodicKind {
    struct EchoDeal {
        address operator;
        uint64 unitsMax;
        uint64 units;
        uint64 provenCountAtBegin;
    }

    mapping(DealId => EchoDeal) private deals;
    mapping(address operator => uint64) public promised;

    error EchoKind_WrongEcho();
    error EchoKind_NothingToBegin(DealId id);

    constructor(Market market_, PeriodRules memory rules) PeriodicKind(market_, rules) {}

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
        EchoDeal storage deal = deals[id];
        return deal.units * (_provenCount(deal.operator) - deal.provenCountAtBegin);
    }

    function begin(DealId id) external changesPromise(deals[id].operator) {
        EchoDeal storage deal = deals[id];
        if (deal.units > 0 || deal.unitsMax == 0) revert EchoKind_NothingToBegin(id);
        _requireChangeable(deal.operator, beacon.currentPeriod());
        deal.units = deal.unitsMax;
        deal.provenCountAtBegin = _provenCount(deal.operator);
        promised[deal.operator] += deal.units;
    }

    function echo(address operator, Period period, bytes32 answer) external {
        bytes32 seed = _challengeSeed(operator, period);
        if (answer != keccak256(abi.encode(seed, operator))) revert EchoKind_WrongEcho();
        _recordProof(operator, period);
    }

    function standingOf(address operator) external view returns (PeriodStanding memory) {
        return _periodStanding(operator);
    }

    function _promised(address operator) internal view override returns (uint64) {
        return promised[operator];
    }

    function _removeDeal(DealId id) internal override changesPromise(deals[id].operator) {
        promised[deals[id].operator] -= deals[id].units;
        deals[id].units = 0;
    }
}
