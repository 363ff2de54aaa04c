// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Calls of contracts that may be hostile. Each has a stated amount of gas, which the caller must bring in full: nobody makes a
/// call fail by bringing too little. Whatever the contract does, it uses no more, and at most two words of what it returns are
/// read. A failure is an answer, and no revert.
library BoundedCalls {
    /// Covers what is used between the check and the call: cold access to an account, and some instructions.
    uint256 private constant OVERHEAD_GAS = 5_000;

    error BoundedCalls_NotEnoughGas(uint256 gasLeft, uint256 needed);

    /// Reads up to two words. `isAnswered` is false where the call failed, or returned fewer than `words`.
    function read(
        address target,
        uint256 callGas,
        bytes memory data,
        uint256 words
    ) internal view returns (bool isAnswered, uint256 first, uint256 second) {
        _requireGas(callGas);
        // Solidity would copy all that is returned, however long.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            isAnswered := staticcall(callGas, target, add(data, 0x20), mload(data), 0x00, 0x40)
            isAnswered := and(isAnswered, iszero(lt(returndatasize(), mul(words, 0x20))))
            first := mload(0x00)
            second := mload(0x20)
        }
    }

    /// Tells it something; what it returns is ignored.
    function tell(address target, uint256 callGas, bytes memory data) internal returns (bool isDone) {
        _requireGas(callGas);
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            isDone := call(callGas, target, 0, add(data, 0x20), mload(data), 0x00, 0x00)
        }
    }

    /// A call gets at most 63/64 of what is left (EIP-150).
    function _requireGas(uint256 callGas) private view {
        uint256 needed = (callGas * 64) / 63 + OVERHEAD_GAS;
        if (gasleft() < needed) revert BoundedCalls_NotEnoughGas(gasleft(), needed);
    }
}
