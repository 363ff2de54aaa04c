// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// A token that does what one for payment must not, as a test tells it: it takes a fee from what arrives, one from the sender
/// on top, or a share of somebody's balance without a transfer.
contract HostileToken is ERC20 {
    uint256 public feeFromReceived;
    uint256 public feeOnTop;

    constructor() ERC20("Hostile", "HOS") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setFees(uint256 fromReceived, uint256 onTop) external {
        feeFromReceived = fromReceived;
        feeOnTop = onTop;
    }

    /// As a rebase does.
    function shrink(address account, uint256 amount) external {
        _burn(account, amount);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from == address(0) || to == address(0)) return;
        if (feeFromReceived > 0) super._update(to, address(0), feeFromReceived);
        if (feeOnTop > 0) super._update(from, address(0), feeOnTop);
    }
}
