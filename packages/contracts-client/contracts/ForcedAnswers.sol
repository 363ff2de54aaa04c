// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IForcedAnswerKind} from "./IForcedAnswerKind.sol";
import {DealId, Period} from "./Units.sol";

/// Questions of customers about their own deals, which an operator answers on the chain within a window or is punished for as for
/// a miss. What is sampled publicly can be diluted by promises to oneself; what a customer asks about its own deal cannot.
/// It keeps deposits and windows, by kind and deal; what a question is and what answers it is for the contract that derives
/// from this, whether somebody is punished for the kind.
///
///   none --ask--> open --answer, in time--> none; the deposit is of whoever brought the answer
///                   |--expire, later--> none; the kind counts a miss, and the deposit returns
///                   `--reclaim, later--> none; the deposit returns, and nobody is punished (for a kind that reverts)
///
/// Invariants:
///   the coin held here >= sum of all open deposits + sum of `balanceOf`
///   a deal has one open question at most, and is asked at most once in each of its periods
///   whoever asks leaves what an answer costs in gas, twice over, at the fee of that block; so what questions cost an operator
///   grows with what their askers leave, and never with their number alone
abstract contract ForcedAnswers is ReentrancyGuardTransient {
    struct Question {
        address asker;
        /// In wei.
        uint96 deposit;
        address operator;
        /// The last block that takes an answer.
        uint64 lastBlock;
        /// In the list of those that are open to the operator.
        uint32 place;
        /// As the deriving contract reads it.
        bytes32 content;
    }

    struct OpenQuestion {
        DealId id;
        bytes32 content;
        uint64 lastBlock;
        uint256 deposit;
    }

    /// Fees rise within a window, and whoever answers should not lose.
    uint256 private constant FEE_MARGIN = 2;

    /// Blocks after a question in which its answer is taken.
    uint64 public immutable answerBlocks;
    /// Wei for a unit of gas that are left at least, on a chain whose fees are next to nothing.
    uint256 public immutable weiPerGasMin;

    mapping(address kind => mapping(DealId => Question)) private questions;
    mapping(address kind => mapping(DealId => Period)) private askableFrom;
    mapping(address kind => mapping(address operator => DealId[])) private open;
    /// Deposits that have returned and are not withdrawn, in wei.
    mapping(address asker => uint256) public balanceOf;

    event Asked(
        address indexed kind,
        DealId indexed id,
        address indexed operator,
        bytes32 content,
        uint256 deposit,
        uint64 lastBlock
    );
    event Answered(address indexed kind, DealId indexed id, address indexed operator);
    event Unanswered(address indexed kind, DealId indexed id, address indexed operator);

    error ForcedAnswers_NoWindow();
    error ForcedAnswers_QuestionOpen(DealId id);
    error ForcedAnswers_AskedInThisPeriod(Period askableFrom);
    error ForcedAnswers_DepositTooSmall(uint256 deposit);
    error ForcedAnswers_DepositTooLarge(uint256 deposit);
    error ForcedAnswers_NoQuestion(DealId id);
    error ForcedAnswers_TooLate(uint64 lastBlock);
    error ForcedAnswers_StillTime(uint64 lastBlock);
    error ForcedAnswers_NotTheAsker(address asker);
    error ForcedAnswers_NothingToWithdraw();

    constructor(uint64 answerBlocks_, uint256 weiPerGasMin_) {
        if (answerBlocks_ == 0) revert ForcedAnswers_NoWindow();
        answerBlocks = answerBlocks_;
        weiPerGasMin = weiPerGasMin_;
    }

    /// Asks about a deal of the caller's, with a deposit of at least `depositAt` that base fee in the chain's coin.
    function ask(address kind, DealId id, bytes32 content) external payable nonReentrant {
        Question storage question = questions[kind][id];
        if (question.asker != address(0)) revert ForcedAnswers_QuestionOpen(id);
        Period current = IForcedAnswerKind(kind).currentPeriod();
        if (current < askableFrom[kind][id]) revert ForcedAnswers_AskedInThisPeriod(askableFrom[kind][id]);
        address operator = _checkQuestion(kind, id, content, msg.sender);
        if (msg.value < depositAt(content, block.basefee)) revert ForcedAnswers_DepositTooSmall(msg.value);
        if (msg.value > type(uint96).max) revert ForcedAnswers_DepositTooLarge(msg.value);

        DealId[] storage list = open[kind][operator];
        askableFrom[kind][id] = current + Period.wrap(1);
        question.asker = msg.sender;
        // forge-lint: disable-next-line(unsafe-typecast)
        question.deposit = uint96(msg.value);
        question.operator = operator;
        question.lastBlock = uint64(block.number) + answerBlocks;
        // An operator has no 2^32 deals.
        // forge-lint: disable-next-line(unsafe-typecast)
        question.place = uint32(list.length);
        question.content = content;
        list.push(id);
        emit Asked(kind, id, operator, content, msg.value, question.lastBlock);
    }

    /// Ends a question whose time is over: the kind counts a miss, the deposit returns. Anyone may.
    function expire(address kind, DealId id) external nonReentrant {
        address operator = _return(kind, id);
        emit Unanswered(kind, id, operator);
        IForcedAnswerKind(kind).onUnanswered(id, msg.sender);
    }

    /// Gives a question up whose time is over: the asker's, for a kind that takes no report.
    function reclaim(address kind, DealId id) external nonReentrant {
        address asker = questions[kind][id].asker;
        if (msg.sender != asker) revert ForcedAnswers_NotTheAsker(asker);
        _return(kind, id);
    }

    /// Pays the caller what has returned to it.
    function withdraw() external nonReentrant {
        uint256 amount = balanceOf[msg.sender];
        if (amount == 0) revert ForcedAnswers_NothingToWithdraw();
        balanceOf[msg.sender] = 0;
        Address.sendValue(payable(msg.sender), amount);
    }

    /// The open question about a deal; its asker is zero where there is none.
    function questionOf(address kind, DealId id) external view returns (Question memory) {
        return questions[kind][id];
    }

    /// A page of the questions that are open to an operator, in no order.
    function questionsTo(
        address kind,
        address operator,
        uint256 from,
        uint256 countMax
    ) external view returns (OpenQuestion[] memory page) {
        DealId[] storage list = open[kind][operator];
        uint256 end = from + countMax < list.length ? from + countMax : list.length;
        page = new OpenQuestion[](end > from ? end - from : 0);
        for (uint256 i = 0; i < page.length; i++) {
            DealId id = list[from + i];
            Question storage question = questions[kind][id];
            page[i] = OpenQuestion(id, question.content, question.lastBlock, question.deposit);
        }
    }

    /// The least deposit for a question in a block of that base fee, in wei. It is an argument because nodes carry calls out at a
    /// base fee of zero.
    function depositAt(bytes32 content, uint256 baseFee) public view returns (uint256) {
        uint256 weiPerGas = baseFee * FEE_MARGIN;
        return _answerGas(content) * (weiPerGas > weiPerGasMin ? weiPerGas : weiPerGasMin);
    }

    // For the deriving contract

    /// Reverts where this is no question, or not the asker's to ask; returns who owes the answer.
    function _checkQuestion(
        address kind,
        DealId id,
        bytes32 content,
        address asker
    ) internal view virtual returns (address operator);

    /// What an answer costs at most.
    function _answerGas(bytes32 content) internal view virtual returns (uint256);

    /// The content of an open question whose time is not over.
    function _openContent(address kind, DealId id) internal view returns (bytes32) {
        Question storage question = questions[kind][id];
        if (question.asker == address(0)) revert ForcedAnswers_NoQuestion(id);
        if (block.number > question.lastBlock) revert ForcedAnswers_TooLate(question.lastBlock);
        return question.content;
    }

    /// Ends a question that the caller has answered, and pays it. Within `nonReentrant`.
    function _payAnswer(address kind, DealId id) internal {
        (, uint256 deposit, address operator) = _close(kind, id);
        emit Answered(kind, id, operator);
        Address.sendValue(payable(msg.sender), deposit);
    }

    // Inside

    function _return(address kind, DealId id) private returns (address) {
        Question storage question = questions[kind][id];
        if (question.asker == address(0)) revert ForcedAnswers_NoQuestion(id);
        if (block.number <= question.lastBlock) revert ForcedAnswers_StillTime(question.lastBlock);
        (address asker, uint256 deposit, address operator) = _close(kind, id);
        balanceOf[asker] += deposit;
        return operator;
    }

    /// Takes the question off its operator's list, where the last one takes its place.
    function _close(address kind, DealId id) private returns (address asker, uint256 deposit, address operator) {
        Question storage question = questions[kind][id];
        (asker, deposit, operator) = (question.asker, question.deposit, question.operator);
        DealId[] storage list = open[kind][operator];
        DealId last = list[list.length - 1];
        list[question.place] = last;
        questions[kind][last].place = question.place;
        list.pop();
        delete questions[kind][id];
    }
}
