// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Market} from "./Market.sol";
import {SignedFraud} from "./SignedFraud.sol";
import {StorageKind} from "./StorageKind.sol";
import {DealId} from "./Units.sol";

/// Signed fraud of storage: two revisions of one deal under one number, with other roots or other counts of pieces.
contract StorageFraud is SignedFraud {
    struct State {
        bytes32 root;
        uint64 pieces;
    }

    constructor(Market market_) SignedFraud(market_) {}

    /// Punishes the operator of a deal for two revisions. Anyone may who has its signatures of both, and has the reporter's share.
    function proveFraud(
        DealId id,
        uint64 number,
        State[2] calldata states,
        bytes[2] calldata signatures
    ) external {
        Market.Deal memory deal = _openDeal(id);
        bytes32[2] memory digests;
        for (uint256 i = 0; i < states.length; i++) {
            digests[i] = StorageKind(deal.kind).revisionDigest(id, number, states[i].root, states[i].pieces);
        }
        _punish(id, deal, number, digests, signatures);
    }
}
