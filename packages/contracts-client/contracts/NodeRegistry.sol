// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Which node serves an operator's deals of a kind, and where it may be dialled: the network's membership, kind by kind. Peer
/// ids and addresses are text that the contract stores and does not read; the transport proves a peer id, and addresses are
/// only hints. An entry says nothing of what its operator has promised: that is the kind's to say.
///
/// Invariants:
///   an operator stands once in the list of a kind, in the order of first registration
///   the entry of one kind changes nothing of another's
abstract contract NodeRegistry {
    struct Node {
        string peerId;
        string[] addresses;
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
    /// Of one operator; whoever sums up its bonds asks about each.
    uint256 public constant KINDS_MAX = 16;

    mapping(address kind => address[]) private operatorsByKind;
    mapping(address operator => address[]) private kindsByOperator;
    mapping(address operator => mapping(address kind => Node)) private entries;

    event NodeRegistered(address indexed operator, address indexed kind, string peerId);

    error NodeRegistry_PeerIdLength(uint256 length);
    error NodeRegistry_TooManyAddresses(uint256 count);
    error NodeRegistry_AddressTooLong(uint256 length);
    error NodeRegistry_TooManyKinds(uint256 count);

    /// Says which node serves the caller's deals of a kind; replaces what stood there.
    function registerNode(address kind, string calldata peerId, string[] calldata addresses) external {
        uint256 length = bytes(peerId).length;
        if (length == 0 || length > PEER_ID_BYTES_MAX) revert NodeRegistry_PeerIdLength(length);
        if (addresses.length > ADDRESSES_MAX) revert NodeRegistry_TooManyAddresses(addresses.length);
        Node storage node = entries[msg.sender][kind];
        if (bytes(node.peerId).length == 0) _list(kind);
        node.peerId = peerId;
        delete node.addresses;
        for (uint256 i = 0; i < addresses.length; i++) {
            uint256 addressLength = bytes(addresses[i]).length;
            if (addressLength > ADDRESS_BYTES_MAX) revert NodeRegistry_AddressTooLong(addressLength);
            node.addresses.push(addresses[i]);
        }
        emit NodeRegistered(msg.sender, kind, peerId);
    }

    /// A node whose peer id is empty was never registered.
    function nodeOf(address operator, address kind) external view returns (Node memory) {
        return entries[operator][kind];
    }

    /// Kinds for which the operator has registered a node.
    function kindsOf(address operator) external view returns (address[] memory) {
        return kindsByOperator[operator];
    }

    function nodeCount(address kind) external view returns (uint256) {
        return operatorsByKind[kind].length;
    }

    /// A page of a kind's list, in the order of registration.
    function nodes(address kind, uint256 from, uint256 countMax) external view returns (ListedNode[] memory page) {
        address[] storage operators = operatorsByKind[kind];
        uint256 end = from + countMax < operators.length ? from + countMax : operators.length;
        page = new ListedNode[](end > from ? end - from : 0);
        for (uint256 i = 0; i < page.length; i++) {
            address operator = operators[from + i];
            page[i] = ListedNode(operator, entries[operator][kind]);
        }
    }

    function _list(address kind) private {
        address[] storage kinds = kindsByOperator[msg.sender];
        if (kinds.length >= KINDS_MAX) revert NodeRegistry_TooManyKinds(kinds.length + 1);
        kinds.push(kind);
        operatorsByKind[kind].push(msg.sender);
    }
}
