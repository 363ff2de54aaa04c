// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Has many accounts with code call contracts within one transaction, and says what came of each call. Whoever fails stops nobody.
contract Crowd {
    struct CallOf {
        /// A Wallet, or an account that delegates to one.
        address by;
        address to;
        bytes data;
    }

    /// `reason` is what a call that failed was reverted with, as the wallet wraps it.
    event Called(bool isDone, bytes reason);

    function run(CallOf[] calldata calls) external {
        for (uint256 i = 0; i < calls.length; i++) {
            bytes memory order = abi.encodeWithSignature("execute(address,bytes)", calls[i].to, calls[i].data);
            (bool isDone, bytes memory answer) = calls[i].by.call(order);
            emit Called(isDone, isDone ? bytes("") : answer);
        }
    }
}
