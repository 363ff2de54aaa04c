// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Which key signs for an operator. The operator's account keeps its bond and is paid, and may be cold or a contract; what it
/// promises is signed by a plain key. Signatures are recovered and compared with the key, and no account is ever asked about
/// them: neither a delegation (EIP-7702) nor code that comes or goes at an account takes back what was signed.
///
///   own key --setSigner, no deal yet--> another --setSigner, with deals--> that one until the delay is over --> the new one
///
/// Invariants:
///   an operator always has exactly one key, its account's own where it has named none, and the key is never zero
///   of an operator that has had deals a key is good for at least `keyDelayBlocks` after another was named: whoever holds what
///   it signed has that long to bring it
abstract contract SigningKeys {
    struct Keys {
        /// 0 for the account's own.
        address current;
        /// The key that follows, 0 for none, from this block on.
        address next;
        uint64 nextFromBlock;
    }

    uint64 public immutable keyDelayBlocks;

    mapping(address operator => Keys) private keysOf;

    event SignerNamed(address indexed operator, address signer, uint64 fromBlock);

    error SigningKeys_NoKey();

    constructor(uint64 keyDelayBlocks_) {
        keyDelayBlocks = keyDelayBlocks_;
    }

    /// Names the key that signs for the caller: at once where it has had no deal, else after the delay. One that waits is
    /// replaced, and the delay begins anew.
    function setSigner(address signer) external {
        if (signer == address(0)) revert SigningKeys_NoKey();
        Keys storage keys = keysOf[msg.sender];
        if (!_hasHadDeals(msg.sender)) {
            keys.current = signer;
            emit SignerNamed(msg.sender, signer, uint64(block.number));
            return;
        }
        if (keys.next != address(0) && block.number >= keys.nextFromBlock) keys.current = keys.next;
        keys.next = signer;
        keys.nextFromBlock = uint64(block.number) + keyDelayBlocks;
        emit SignerNamed(msg.sender, signer, keys.nextFromBlock);
    }

    /// The key whose signatures are the operator's now.
    function signerOf(address operator) public view returns (address) {
        Keys storage keys = keysOf[operator];
        if (keys.next != address(0) && block.number >= keys.nextFromBlock) return keys.next;
        return keys.current == address(0) ? operator : keys.current;
    }

    /// The key that is to follow, and from which block on; zeros where none waits.
    function nextSignerOf(address operator) external view returns (address signer, uint64 fromBlock) {
        Keys storage keys = keysOf[operator];
        if (keys.next != address(0) && block.number < keys.nextFromBlock) return (keys.next, keys.nextFromBlock);
    }

    function _hasHadDeals(address operator) internal view virtual returns (bool);
}
