// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// Owns what the contracts of a network let an owner do: which kinds and payments take new deals, what the repair fund spends, and who
/// may mint. Its owner says what it wants, everybody sees it, and it is done no earlier than a delay later.
///
///   schedule (owner) --delay--> execute (owner)        schedule --cancel (owner)--> nothing
///
/// The owner's roles are given and taken by the timelock itself, and so after the delay: governance that replaces the owner asks nobody
/// else. Nothing here reaches open deals or thawing bonds, because no contract gives its owner that.
///
/// Invariant: the delay never falls below what it was when the network began.
contract Timelock is TimelockController {
    uint256 public immutable delayFloorSeconds;

    constructor(
        uint256 delaySeconds,
        address owner
    ) TimelockController(delaySeconds, _only(owner), _only(owner), address(0)) {
        delayFloorSeconds = delaySeconds;
    }

    function getMinDelay() public view override returns (uint256) {
        uint256 delay = super.getMinDelay();
        return delay < delayFloorSeconds ? delayFloorSeconds : delay;
    }

    function _only(address account) private pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }
}
