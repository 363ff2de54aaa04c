// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IServiceKind} from "IServiceKind.sol";
import {Market} from "Market.sol";
import {DealId, Period} from "Units.sol";

/// A kind that takes deals as it should, and then does to whoever asks it what a test tells it.
contract HostileKind is IServiceKind {
    enum Way {
        Kind,
        Reverts,
        BurnsAllGas,
        ReturnsABomb,
        ReturnsNothing,
        Reenters,
        Lies
    }

    Market public immutable market;
    uint64 public periodBlocks = 1_000;
    uint64 public evidencePeriods = 2;
    Way public way;
    uint256 private unitPeriods;
    uint64 private periods;
    uint256 private sink;

    error HostileKind_NoGoodWill();

    constructor(Market market_) {
        market = market_;
        market_.bonds().declareBounds(1_000, 1_000);
    }

    function become(Way way_) external {
        way = way_;
    }

    function earn(uint256 unitPeriods_, uint64 periods_) external {
        unitPeriods = unitPeriods_;
        periods = periods_;
    }

    function setTimes(uint64 periodBlocks_, uint64 evidencePeriods_) external {
        periodBlocks = periodBlocks_;
        evidencePeriods = evidencePeriods_;
    }

    function currentPeriod() external view returns (Period) {
        return Period.wrap(uint64(block.number / 1_000));
    }

    function validateTerms(bytes calldata, uint64, uint64) external pure {}

    function bondPerUnit() external pure returns (uint256) {
        return 1;
    }

    function isEligible(address) external pure returns (bool) {
        return true;
    }

    function onDealOpened(DealId, OpenedDeal calldata) external {}

    function onDealEndChanged(DealId, Period) external {}

    function onDealClosed(DealId id) external {
        _misbehave();
        if (way == Way.Reenters) {
            market.exitDeal(id);
        }
    }

    function committedBond(address operator) external view returns (uint256) {
        _misbehave();
        if (way == Way.Lies) return type(uint256).max;
        return market.committedUnits(operator, address(this));
    }

    function earned(DealId) external view returns (uint256, uint64) {
        _misbehave();
        if (way == Way.Lies) return (type(uint256).max, type(uint64).max);
        return (unitPeriods, periods);
    }

    function liveUnits(DealId) external view returns (uint64) {
        return way == Way.Lies ? type(uint64).max : 0;
    }

    function _misbehave() private view {
        if (way == Way.Reverts) revert HostileKind_NoGoodWill();
        if (way == Way.BurnsAllGas) {
            while (true) keccak256(abi.encode(gasleft()));
        }
        if (way == Way.ReturnsABomb) {
            // As much as its gas pays for.
            assembly ("memory-safe") {
                return(0, 300000)
            }
        }
        if (way == Way.ReturnsNothing) {
            assembly ("memory-safe") {
                return(0, 0)
            }
        }
    }
}
