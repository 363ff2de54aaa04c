// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// Half of what is slashed gathers here, to pay for the repair of what was lost. Its owner decides what repair costs.
contract RepairFund is Ownable {
    using SafeERC20 for IERC20;

    event Spent(address indexed token, address indexed to, uint256 amount);

    constructor(address governor) Ownable(governor) {}

    function spend(IERC20 token, address to, uint256 amount) external onlyOwner {
        token.safeTransfer(to, amount);
        emit Spent(address(token), to, amount);
    }
}
