// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IBeacon} from "./IBeacon.sol";
import {Period} from "./Units.sol";

/// Where a beacon writes its seeds down. Who brings a period's seed first is rewarded from the balance of this contract,
/// which anyone may fill by sending it the token; what is too little is paid as far as it goes, and where there is nothing
/// a seed is recorded for nothing.
///
/// Invariants:
///   a seed, once recorded, never changes, and is never zero
///   a period is rewarded once, with at most `rewardPerSeed`
abstract contract SeedBook is IBeacon {
    using SafeERC20 for IERC20;

    IERC20 public immutable rewardToken;
    uint256 public immutable rewardPerSeed;
    mapping(Period => bytes32) public seedOf;

    event RecorderRewarded(Period indexed period, address indexed recorder, uint256 amount);

    error SeedBook_AlreadyRecorded(Period period);
    error SeedBook_SeedIsZero(Period period);

    constructor(IERC20 rewardToken_, uint256 rewardPerSeed_) {
        rewardToken = rewardToken_;
        rewardPerSeed = rewardPerSeed_;
    }

    /// Keeps the seed and rewards the caller.
    function _keep(Period period, bytes32 seed) internal {
        // Zero means that there is none: a chain without randomness must not look like one that has it.
        if (seed == 0) revert SeedBook_SeedIsZero(period);
        _requireUnrecorded(period);
        seedOf[period] = seed;
        emit SeedRecorded(period, seed);

        uint256 balance = rewardToken.balanceOf(address(this));
        uint256 reward = balance < rewardPerSeed ? balance : rewardPerSeed;
        if (reward == 0) return;
        emit RecorderRewarded(period, msg.sender, reward);
        rewardToken.safeTransfer(msg.sender, reward);
    }

    function _requireUnrecorded(Period period) internal view {
        if (seedOf[period] != 0) revert SeedBook_AlreadyRecorded(period);
    }
}
