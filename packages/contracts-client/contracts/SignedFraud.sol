// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IFraudKind} from "./IFraudKind.sol";
import {Market} from "./Market.sol";
import {DealId} from "./Units.sol";

/// Two states of one deal under one number, both signed by its operator: whoever brings them has the operator punished. It knows no
/// service: what a state is, and which digest was signed for it, is for the contract that derives from this, and what fraud
/// costs for the deal's kind.
///
/// What counts is the key that signs for the operator now. What was signed with one that is no longer good can neither be posted
/// nor be shown here: it binds nobody.
///
/// Invariants:
///   nobody is punished but for two digests that differ, under one number of one deal, both signed by that deal's operator
///   a deal is punished for once, and only while it is open: for as long as its bond stands behind it
abstract contract SignedFraud {
    Market public immutable market;

    mapping(DealId => bool) public isProven;

    event FraudProven(DealId indexed id, address indexed operator, uint64 number, address reporter);

    error SignedFraud_NotAnOpenDeal(DealId id);
    error SignedFraud_AlreadyProven(DealId id);
    error SignedFraud_TheSameTwice();
    error SignedFraud_NotTheOperatorsSignature(uint256 state);

    constructor(Market market_) {
        market = market_;
    }

    // For the deriving contract

    function _openDeal(DealId id) internal view returns (Market.Deal memory deal) {
        deal = market.dealOf(id);
        if (!deal.isOpen) revert SignedFraud_NotAnOpenDeal(id);
    }

    /// Punishes the operator of an open deal. The digests are of two states of it under that number.
    function _punish(
        DealId id,
        Market.Deal memory deal,
        uint64 number,
        bytes32[2] memory digests,
        bytes[2] calldata signatures
    ) internal {
        if (isProven[id]) revert SignedFraud_AlreadyProven(id);
        if (digests[0] == digests[1]) revert SignedFraud_TheSameTwice();
        address signer = market.signerOf(deal.operator);
        for (uint256 i = 0; i < digests.length; i++) {
            (address recovered, , ) = ECDSA.tryRecoverCalldata(digests[i], signatures[i]);
            // No key is zero, which is what a signature that is none recovers to.
            if (recovered != signer) revert SignedFraud_NotTheOperatorsSignature(i);
        }
        isProven[id] = true;
        emit FraudProven(id, deal.operator, number, msg.sender);
        IFraudKind(deal.kind).onFraud(deal.operator, msg.sender);
    }
}
