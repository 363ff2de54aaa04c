// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ForcedAnswers} from "./ForcedAnswers.sol";
import {MerkleSample} from "./MerkleSample.sol";
import {StorageKind} from "./StorageKind.sol";
import {DealId} from "./Units.sol";

/// Forced answers of storage: a question names up to five leaves of a deal, an answer shows each of them under the root
/// that is effective when it comes, or that its piece is freed there.
///
/// A question is one word: 16 bits count its leaves, and the rest are five places of 48 bits, the first one lowest: 32 bits of
/// piece and 16 of leaf. Places beyond the count are zero.
contract StorageAnswers is ForcedAnswers {
    /// For a live piece the leaf and its siblings up to the root; for a freed one those of the deal tree alone.
    struct LeafAnswer {
        bytes32 leaf;
        bytes32[] path;
    }

    uint256 public constant LEAVES_MAX = 5;
    uint256 private constant PLACE_BITS = 48;
    uint256 private constant COUNT_SHIFT = 240;
    uint256 private constant LEAVES_PER_PIECE = 2_048;
    /// A transaction with its storage, and a path of 42 hashes as calldata at 40 gas a byte (EIP-7623).
    uint256 private constant GAS_PER_ANSWER = 60_000;
    uint256 private constant GAS_PER_LEAF = 60_000;

    error StorageAnswers_NotTheCustomer();
    error StorageAnswers_NotAQuestion(bytes32 content);
    error StorageAnswers_NoSuchPiece(uint64 piece, uint64 pieces);
    error StorageAnswers_WrongAnswerCount(uint256 count);
    error StorageAnswers_WrongAnswer(uint256 leaf);

    constructor(uint64 answerBlocks_, uint256 weiPerGasMin_) ForcedAnswers(answerBlocks_, weiPerGasMin_) {}

    /// Answers an open question in the order of its leaves; anyone may bring it, and gets the deposit.
    function answer(StorageKind kind, DealId id, LeafAnswer[] calldata answers) external nonReentrant {
        bytes32 content = _openContent(address(kind), id);
        if (answers.length != _countOf(content)) revert StorageAnswers_WrongAnswerCount(answers.length);
        (, , bytes32 root, uint64 pieces) = kind.answerableOf(id);
        for (uint256 i = 0; i < answers.length; i++) {
            (uint64 piece, uint256 leaf) = _placeOf(content, i);
            // Both sides have signed that it is not there any more.
            if (piece >= pieces) continue;
            if (!MerkleSample.isShown(root, pieces, piece, leaf, answers[i].leaf, answers[i].path)) {
                revert StorageAnswers_WrongAnswer(i);
            }
        }
        _payAnswer(address(kind), id);
    }

    function _checkQuestion(
        address kind,
        DealId id,
        bytes32 content,
        address asker
    ) internal view override returns (address operator) {
        address customerSigner;
        uint64 pieces;
        (operator, customerSigner, , pieces) = StorageKind(kind).answerableOf(id);
        if (asker != customerSigner && asker != StorageKind(kind).market().dealOf(id).customer) {
            revert StorageAnswers_NotTheCustomer();
        }
        uint256 count = _countOf(content);
        // forge-lint: disable-next-line(incorrect-shift)
        uint256 used = (uint256(content) & ((1 << COUNT_SHIFT) - 1)) >> (PLACE_BITS * count);
        if (count == 0 || count > LEAVES_MAX || used != 0) revert StorageAnswers_NotAQuestion(content);
        for (uint256 i = 0; i < count; i++) {
            (uint64 piece, uint256 leaf) = _placeOf(content, i);
            if (piece >= pieces) revert StorageAnswers_NoSuchPiece(piece, pieces);
            if (leaf >= LEAVES_PER_PIECE) revert StorageAnswers_NotAQuestion(content);
        }
    }

    function _answerGas(bytes32 content) internal pure override returns (uint256) {
        return GAS_PER_ANSWER + GAS_PER_LEAF * _countOf(content);
    }

    function _countOf(bytes32 content) private pure returns (uint256) {
        return uint256(content) >> COUNT_SHIFT;
    }

    function _placeOf(bytes32 content, uint256 index) private pure returns (uint64 piece, uint256 leaf) {
        uint256 place = uint256(content) >> (PLACE_BITS * index);
        // A place has 48 bits: the piece's 32 and the leaf's 16.
        // forge-lint: disable-next-line(unsafe-typecast)
        return (uint32(place >> 16), place & type(uint16).max);
    }
}
