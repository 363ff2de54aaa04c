// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Who runs a node, and where it may be dialled: the network's membership. Peer ids and addresses are text that the
/// contract stores and does not read; the transport proves a peer id, and addresses are only hints.
///
/// Invariant: an operator stands once in the list, in the order of first registration.
abstract contract NodeRegistry {
    struct Node {
        string peerId;
        string[] addresses;
        address[] kinds;
    }

    struct ListedNode {
        address operator;
        Node node;
    }

    /// The text of a libp2p peer id is at most 64 characters today; a few more for longer keys.
    uint256 public constant PEER_ID_BYTES_MAX = 80;
    /// Multiaddrs with DNS names or relays stay below this.
    uint256 public constant ADDRESS_BYTES_MAX = 256;
    uint256 public constant ADDRESSES_MAX = 8;
    uint256 public constant KINDS_MAX = 16;

    address[] private operators;
    mapping(address operator => Node) private nodeByOperator;

    event NodeRegistered(address indexed operator, string peerId);

    error NodeRegistry_PeerIdLength(uint256 length);
    error NodeRegistry_TooManyAddresses(uint256 count);
    error NodeRegistry_AddressTooLong(uint256 length);
    error NodeRegistry_TooManyKinds(uint256 count);

    /// Says who the caller's node is; replaces what stood there. An empty list of kinds takes the node off the market.
    function registerNode(string calldata peerId, string[] calldata addresses, address[] calldata kinds) external {
        uint256 length = bytes(peerId).length;
        if (length == 0 || length > PEER_ID_BYTES_MAX) revert NodeRegistry_PeerIdLength(length);
        if (addresses.length > ADDRESSES_MAX) revert NodeRegistry_TooManyAddresses(addresses.length);
        if (kinds.length > KINDS_MAX) revert NodeRegistry_TooManyKinds(kinds.length);
        Node storage node = nodeByOperator[msg.sender];
        if (bytes(node.peerId).length == 0) operators.push(msg.sender);
        delete node.addresses;
        for (uint256 i = 0; i < addresses.length; i++) {
            uint256 addressLength = bytes(addresses[i]).length;
            if (addressLength > ADDRESS_BYTES_MAX) revert NodeRegistry_AddressTooLong(addressLength);
            node.addresses.push(addresses[i]);
        }
        node.peerId = peerId;
        node.kinds = kinds;
        emit NodeRegistered(msg.sender, peerId);
    }

    /// A node whose peer id is empty was never registered.
    function nodeOf(address operator) external view returns (Node memory) {
        return nodeByOperator[operator];
    }

    function nodeCount() external view returns (uint256) {
        return operators.length;
    }

    /// A page of the list, in the order of registration.
    function nodes(uint256 from, uint256 countMax) external view returns (ListedNode[] memory page) {
        uint256 end = from + countMax < operators.length ? from + countMax : operators.length;
        page = new ListedNode[](end > from ? end - from : 0);
        for (uint256 i = 0; i < page.length; i++) {
            address operator = operators[from + i];
            page[i] = ListedNode(operator, nodeByOperator[operator]);
        }
    }
}
