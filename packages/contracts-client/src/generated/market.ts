/** Generated from contracts/Market.sol by `npm run contracts`. */
export const marketAbi = [
  {
    "inputs": [
      {
        "internalType": "contract Bonds",
        "name": "bonds_",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "keyDelayBlocks_",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "governor",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "gasLeft",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "BoundedCalls_NotEnoughGas",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Market_AmountTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "exitShareBps",
        "type": "uint16"
      }
    ],
    "name": "Market_BadExitShare",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "periodBlocks",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "evidencePeriods",
        "type": "uint64"
      }
    ],
    "name": "Market_BadKind",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Market_BondTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_DealIsClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_DealStillRuns",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "received",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Market_DepositIncomplete",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deposit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minimum",
        "type": "uint256"
      }
    ],
    "name": "Market_DepositTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "endPeriod",
        "type": "uint64"
      }
    ],
    "name": "Market_EndsAlready",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_FloorAbovePrice",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "Market_KindIsBroken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "Market_KindNotListed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NoCustomerSigner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "exitBlock",
        "type": "uint64"
      }
    ],
    "name": "Market_NoExitYet",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "Market_NoSuchDeal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "customer",
        "type": "address"
      }
    ],
    "name": "Market_NotTheCustomer",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NotTheOperatorsSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_NothingToWithdraw",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "validUntilPeriod",
        "type": "uint64"
      }
    ],
    "name": "Market_OfferExpired",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferIsEmpty",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferTaken",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Market_OfferTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Market_OperatorNotEligible",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "owed",
        "type": "uint256"
      }
    ],
    "name": "Market_PaymentLost",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "Market_PaymentNotListed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "taken",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Market_PayoutTookMore",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_AddressTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_PeerIdLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_TooManyAddresses",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "NodeRegistry_TooManyKinds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "OwnableInvalidOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "OwnableUnauthorizedAccount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "SigningKeys_NoKey",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "refunded",
        "type": "uint256"
      }
    ],
    "name": "DealClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "hasAnswered",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "hasTakenNote",
        "type": "bool"
      }
    ],
    "name": "DealExited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "customer",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "customerSigner",
        "type": "address"
      }
    ],
    "name": "DealOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      }
    ],
    "name": "DealSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "DealToppedUp",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "KindBroken",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "KindListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "peerId",
        "type": "string"
      }
    ],
    "name": "NodeRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "giver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "Period",
        "name": "endPeriod",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "compensation",
        "type": "uint256"
      }
    ],
    "name": "NoticeGiven",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "previousOwner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "OwnershipTransferred",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "PaymentListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "fromBlock",
        "type": "uint64"
      }
    ],
    "name": "SignerNamed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "ADDRESSES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "ADDRESS_BYTES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "CLOSED_GAS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "DURATION_PERIODS_MAX",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "EARNED_GAS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "EVIDENCE_PERIODS_MAX",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "KINDS_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "PEER_ID_BYTES_MAX",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "PERIOD_BLOCKS_MAX",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "balanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bonds",
    "outputs": [
      {
        "internalType": "contract Bonds",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "closeDeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "committedUnits",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "party",
        "type": "address"
      }
    ],
    "name": "dealCountOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "dealOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "exitBlock",
            "type": "uint64"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "Period",
            "name": "endPeriod",
            "type": "uint64"
          },
          {
            "internalType": "bool",
            "name": "isOpen",
            "type": "bool"
          },
          {
            "internalType": "uint16",
            "name": "exitShareBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "Period",
            "name": "openedPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint32",
            "name": "noticePeriods",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint128",
            "name": "pricePerUnitPeriodWad",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "floorPerUnitPeriodWad",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "escrow",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "paid",
            "type": "uint128"
          }
        ],
        "internalType": "struct Market.Deal",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "party",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "countMax",
        "type": "uint256"
      }
    ],
    "name": "dealsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "components": [
              {
                "internalType": "address",
                "name": "customer",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "exitBlock",
                "type": "uint64"
              },
              {
                "internalType": "address",
                "name": "kind",
                "type": "address"
              },
              {
                "internalType": "Period",
                "name": "endPeriod",
                "type": "uint64"
              },
              {
                "internalType": "bool",
                "name": "isOpen",
                "type": "bool"
              },
              {
                "internalType": "uint16",
                "name": "exitShareBps",
                "type": "uint16"
              },
              {
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "Period",
                "name": "openedPeriod",
                "type": "uint64"
              },
              {
                "internalType": "uint32",
                "name": "noticePeriods",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "payment",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "unitsMax",
                "type": "uint64"
              },
              {
                "internalType": "uint128",
                "name": "pricePerUnitPeriodWad",
                "type": "uint128"
              },
              {
                "internalType": "uint128",
                "name": "floorPerUnitPeriodWad",
                "type": "uint128"
              },
              {
                "internalType": "uint128",
                "name": "escrow",
                "type": "uint128"
              },
              {
                "internalType": "uint128",
                "name": "paid",
                "type": "uint128"
              }
            ],
            "internalType": "struct Market.Deal",
            "name": "deal",
            "type": "tuple"
          }
        ],
        "internalType": "struct Market.ListedDeal[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "declareBroken",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "exitDeal",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "giveNotice",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "isBroken",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "isKindListed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "isPaymentListed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "keyDelayBlocks",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "kindsOf",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "listKind",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "isListed",
        "type": "bool"
      }
    ],
    "name": "listPayment",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "minimumBalanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "nextSignerOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "fromBlock",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "nodeCount",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      }
    ],
    "name": "nodeOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "string",
            "name": "peerId",
            "type": "string"
          },
          {
            "internalType": "string[]",
            "name": "addresses",
            "type": "string[]"
          }
        ],
        "internalType": "struct NodeRegistry.Node",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "countMax",
        "type": "uint256"
      }
    ],
    "name": "nodes",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "components": [
              {
                "internalType": "string",
                "name": "peerId",
                "type": "string"
              },
              {
                "internalType": "string[]",
                "name": "addresses",
                "type": "string[]"
              }
            ],
            "internalType": "struct NodeRegistry.Node",
            "name": "node",
            "type": "tuple"
          }
        ],
        "internalType": "struct NodeRegistry.ListedNode[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customerSigner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "floorPerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "noticePeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "exitShareBps",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "validUntilPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct Market.Offer",
        "name": "offer",
        "type": "tuple"
      }
    ],
    "name": "offerDigest",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customer",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "customerSigner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "kind",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "floorPerUnitPeriodWad",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "noticePeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint16",
            "name": "exitShareBps",
            "type": "uint16"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "validUntilPeriod",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct Market.Offer",
        "name": "offer",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "operatorSignature",
        "type": "bytes"
      },
      {
        "internalType": "uint256",
        "name": "deposit",
        "type": "uint256"
      }
    ],
    "name": "openDeal",
    "outputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "owed",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "owner",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "kind",
        "type": "address"
      },
      {
        "internalType": "string",
        "name": "peerId",
        "type": "string"
      },
      {
        "internalType": "string[]",
        "name": "addresses",
        "type": "string[]"
      }
    ],
    "name": "registerNode",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "renounceOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "setSigner",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "settle",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId[]",
        "name": "ids",
        "type": "uint64[]"
      }
    ],
    "name": "settleMany",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "signerOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "solvent",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "topUp",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "transferOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "withdrawFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const marketBytecode = '0x6101a0604052348015610010575f5ffd5b5060405161552338038061552383398101604081905261002f9161021d565b6040805180820182526012815271139d5419595c94dd1858dac813585c9ad95d60721b602080830191909152825180840190935260018352603160f81b908301526001600160401b03841660805290826001600160a01b0381166100ad57604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100b681610178565b506100c0826101c9565b610140526100cd816101c9565b61016052815160208084019190912061010052815190820120610120524660c05261015b6101005161012051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60a05250503060e05250506001600160a01b0316610180526102cd565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f5f829050601f815111156101f3578260405163305a27a960e01b81526004016100a49190610272565b80516101fe826102a7565b179392505050565b6001600160a01b038116811461021a575f5ffd5b50565b5f5f5f6060848603121561022f575f5ffd5b835161023a81610206565b60208501519093506001600160401b0381168114610256575f5ffd5b604085015190925061026781610206565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102c7575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516151e36103405f395f81816102f80152612ede01525f61377501525f61374501525f6142fb01525f6142d301525f61422e01525f61425801525f61428201525f818161038b015261176501526151e35ff3fe608060405234801561000f575f5ffd5b506004361061028c575f3560e01c806374ea8f7f11610161578063af260be4116100ca578063d96f8c2311610084578063d96f8c2314610826578063db79c50714610839578063df18e04714610841578063f2fde38b14610860578063f7888aec14610873578063f95dc1051461089d575f5ffd5b8063af260be414610633578063bbd7857a1461063b578063c039364414610645578063ca5fc2a214610658578063d32b536614610678578063d4e135c41461068b575f5ffd5b80638da5cb5b1161011b5780638da5cb5b146105c1578063941e642a146105d257806396f76a58146105e55780639eb3d8dc14610605578063a5218b3c14610618578063adb5735c14610620575f5ffd5b806374ea8f7f1461050e57806374f9a3d914610536578063776618fa1461055657806384b0196e146105805780638c7f7d351461059b5780638ce5ae91146105ae575f5ffd5b806348e03e30116102035780635668a4e3116101bd5780635668a4e3146104a15780635b5175d5146104ab57806369357a8b146104be5780636b4b716f146104d15780636c19e783146104f3578063715018a614610506575f5ffd5b806348e03e30146104285780634b9ba4461461044a5780634ba3a0a91461045d5780634c7822ff1461047057806351cff8d91461047b57806354342cc41461048e575f5ffd5b80631eeb82c6116102545780631eeb82c6146103545780631f25bbdc1461038657806337d9462f146103c557806338413a1d146103ed5780633d09a69c14610400578063438ab3e814610415575f5ffd5b806308631f9d14610290578063086cde60146102b9578063135c404e146102f3578063157f50c61461033257806318f51a0e1461034a575b5f5ffd5b6102a361029e366004614601565b6108a6565b6040516102b091906146dd565b60405180910390f35b6102cc6102c73660046146ef565b610a54565b604080516001600160a01b0390931683526001600160401b039091166020830152016102b0565b61031a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016102b0565b61033c620f424081565b6040519081526020016102b0565b61033c6207a12081565b6103766103623660046146ef565b60076020525f908152604090205460ff1681565b60405190151581526020016102b0565b6103ad7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b0390911681526020016102b0565b61033c6103d33660046146ef565b6001600160a01b03165f9081526010602052604090205490565b6103766103fb3660046146ef565b610ac9565b61041361040e366004614717565b610b48565b005b6103ad61042336600461479e565b610bf8565b6103766104363660046146ef565b60086020525f908152604090205460ff1681565b610413610458366004614820565b611084565b61041361046b36600461487b565b6110a9565b6103ad63ffffffff81565b6104136104893660046146ef565b611257565b61041361049c366004614820565b611261565b6103ad6201000081565b61031a6104b93660046146ef565b6113ee565b61033c6104cc3660046148fb565b611473565b6103766104df3660046146ef565b60096020525f908152604090205460ff1681565b6104136105013660046146ef565b61164e565b6104136117fe565b61033c61051c3660046146ef565b6001600160a01b03165f9081526020819052604090205490565b6105496105443660046146ef565b611811565b6040516102b0919061492c565b61033c610564366004614601565b600c60209081525f928352604080842090915290825290205481565b610588611884565b6040516102b09796959493929190614977565b61033c6105a9366004614820565b6118c6565b6104136105bc366004614a0d565b61195c565b6004546001600160a01b031661031a565b6104136105e0366004614820565b6119ca565b6105f86105f3366004614a37565b611ce9565b6040516102b09190614a69565b610413610613366004614aec565b611f9a565b61033c600881565b61041361062e366004614601565b612048565b61033c601081565b6103ad6210000081565b6104136106533660046146ef565b612271565b61066b610666366004614a37565b6122d9565b6040516102b09190614caf565b610413610686366004614717565b6125dd565b610819610699366004614820565b604080516101e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c0810191909152506001600160401b039081165f908152600e602090815260409182902082516101e08101845281546001600160a01b038082168352600160a01b9182900487169483019490945260018301548085169583019590955280850486166060830152600160e01b80860460ff1615156080840152600160e81b90950461ffff1660a0830152600283015480851660c0840152818104871660e08401529490940463ffffffff1661010082015260038201549283166101208201529290910490921661014082015260048201546001600160801b03808216610160840152600160801b9182900481166101808401526005909301548084166101a0840152049091166101c082015290565b6040516102b09190614d0b565b610413610834366004614820565b61263c565b61033c605081565b61033c61084f3660046146ef565b600a6020525f908152604090205481565b61041361086e3660046146ef565b6127f0565b61033c610881366004614601565b600b60209081525f928352604080842090915290825290205481565b61033c61010081565b60408051808201909152606080825260208201526001600160a01b038084165f908152600260209081526040808320938616835292905281902081518083019092528054829082906108f790614d1a565b80601f016020809104026020016040519081016040528092919081815260200182805461092390614d1a565b801561096e5780601f106109455761010080835404028352916020019161096e565b820191905f5260205f20905b81548152906001019060200180831161095157829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b82821015610a43578382905f5260205f200180546109b890614d1a565b80601f01602080910402602001604051908101604052809291908181526020018280546109e490614d1a565b8015610a2f5780601f10610a0657610100808354040283529160200191610a2f565b820191905f5260205f20905b815481529060010190602001808311610a1257829003601f168201915b50505050508152602001906001019061099b565b505050508152505090505b92915050565b6001600160a01b038082165f9081526003602052604081206001810154919283921615801590610a9757506001810154600160a01b90046001600160401b031643105b15610ac357600101546001600160a01b03811694600160a01b9091046001600160401b03169350915050565b50915091565b6001600160a01b0381165f818152600a60205260408082205490516370a0823160e01b8152306004820152919290916370a0823190602401602060405180830381865afa158015610b1c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b409190614d4c565b101592915050565b610b5061282a565b6001600160a01b0382165f9081526008602052604090205460ff1615610b995760405163790ef19d60e11b81526001600160a01b03831660048201526024015b60405180910390fd5b6001600160a01b0382165f81815260076020908152604091829020805460ff191685151590811790915591519182527f87299d72b33136c40b6c6f0a1241a9c8f89874791ee771864200bdf12b4afbd291015b60405180910390a25050565b5f610c01612857565b5f5f610c0c8761288c565b915091505f610c1a88611473565b5f818152600f602052604090205490915060ff1615610c4c5760405163809e107160e01b815260040160405180910390fd5b5f610c58828989612d8d565b50909150610c6e90506104b960208b018b6146ef565b6001600160a01b0316816001600160a01b031614610c9f57604051632fdf6e7f60e21b815260040160405180910390fd5b5f828152600f60205260409020805460ff19166001179055610cc089612dd4565b600d80545f90610cd8906001600160401b0316614d77565b82546001600160401b038083166101009490940a848102910219909116179092555f908152600e60205260409020909550610d15818b8787613015565b5f610d21825f8861323b565b905080881015610d4e576040516347d2e8f960e11b81526004810189905260248101829052604401610b90565b60105f610d6160408e0160208f016146ef565b6001600160a01b0316815260208082019290925260409081015f9081208054600181018255908252908390206004820401805460039092166008026101000a6001600160401b0381810219909316928c1602919091179055610dc891908d01908d016146ef565b6001600160a01b0316610dde60208d018d6146ef565b6001600160a01b031614610e525760105f610dfc60208e018e6146ef565b6001600160a01b031681526020808201929092526040015f90812080546001810182559082529190206004820401805460039092166008026101000a6001600160401b0381810219909316928a16029190911790555b610e5f60208c018c6146ef565b6001600160a01b0316610e7860408d0160208e016146ef565b6001600160a01b0316886001600160401b03167fa26af9f54b599d4bfdc2c17c51a5ba958ec3f7810fea37c3830b45fbfd87f90d8e6060016020810190610ebf91906146ef565b8f6040016020810190610ed291906146ef565b604080516001600160a01b0393841681529290911660208301520160405180910390a48715610f0557610f058289613365565b610f1560808c0160608d016146ef565b6001600160a01b03166346377900886040518060c001604052808f6020016020810190610f4291906146ef565b6001600160a01b031681526020018f6040016020810190610f6391906146ef565b6001600160a01b031681526020018f5f016020810190610f8391906146ef565b6001600160a01b031681526020018f610120016020810190610fa59190614820565b6001600160401b031681526020018660010160149054906101000a90046001600160401b03166001600160401b031681526020018f806101a00190610fea9190614da1565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050509152506040516001600160e01b031960e085901b168152611041929190600401614de3565b5f604051808303815f87803b158015611058575f5ffd5b505af115801561106a573d5f5f3e3d5ffd5b5050505050505050505061107c6133ca565b949350505050565b61108c612857565b61109e81611099836133f4565b61347a565b6110a66133ca565b50565b828015806110b75750605081115b156110d85760405163085f57f760e21b815260048101829052602401610b90565b60088211156110fd5760405163f91608ef60e01b815260048101839052602401610b90565b335f9081526002602090815260408083206001600160a01b038a16845290915290208054819061112c90614d1a565b90505f0361113d5761113d87613515565b80611149868883614edd565b50611157600182015f614535565b5f5b83811015611200575f85858381811061117457611174614f96565b90506020028101906111869190614da1565b9150506101008111156111af57604051633a62e0f760e21b815260048101829052602401610b90565b826001018686848181106111c5576111c5614f96565b90506020028101906111d79190614da1565b82546001810184555f9384526020909320909201916111f69183614edd565b5050600101611159565b50866001600160a01b0316336001600160a01b03167f7aa7e8eeabde0668eea5330d7591a29fb2b728a1d13af60cbdc725b1f9b238c88888604051611246929190614fd2565b60405180910390a350505050505050565b6110a68133612048565b611269612857565b5f611273826133f4565b905061127f828261347a565b80545f906001600160a01b031633148061131f575060018201546040805162c080c360e31b8152905161131f926001600160a01b03169163060406189160048083019260209291908290030181865afa1580156112de573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113029190614fe5565b60018401546001600160401b03600160a01b909104811691161190565b8061134c575060028201546001600160a01b03163314801561134c575060058201546001600160801b0316155b90508061137757604051635012071760e01b81526001600160401b0384166004820152602401610b90565b61138183836135a8565b600182015460405163a77c180760e01b81526001600160401b03851660048201526001600160a01b039091169063a77c1807906024015f604051808303815f87803b1580156113ce575f5ffd5b505af11580156113e0573d5f5f3e3d5ffd5b5050505050506110a66133ca565b6001600160a01b038082165f908152600360205260408120600181015491929091161580159061143257506001810154600160a01b90046001600160401b03164310155b1561144a57600101546001600160a01b031692915050565b80546001600160a01b03161561146a5780546001600160a01b031661146c565b825b9392505050565b5f610a4e7f80dcaedac1458404354dee8ab046f77029578a598dfbf2f327fa15f707b5f9b66114a560208501856146ef565b6114b560408601602087016146ef565b6114c560608701604088016146ef565b6114d560808801606089016146ef565b6114e560a0890160808a016146ef565b6040805160208101979097526001600160a01b039586169087015292841660608601529083166080850152821660a084810191909152911660c0838101919091529085013560e08301528401356101008201526101200160408051601f1981840301815291905261155d610100850160e08601614820565b61156f61012086016101008701615000565b61158161014087016101208801614820565b61159361016088016101408901614820565b6115a561018089016101608a01614820565b6101808901356115b96101a08b018b614da1565b6040516115c7929190615021565b604080519182900382206001600160401b03988916602084015261ffff90971690820152938616606085015291851660808401529390931660a082015260c081019290925260e08201526101000160408051601f19818403018152908290526116339291602001615047565b604051602081830303815290604052805190602001206136c1565b6001600160a01b03811661167557604051632af8a62360e01b815260040160405180910390fd5b335f9081526003602090815260408083206010909252909120546116ee5780546001600160a01b0319166001600160a01b0383169081178255604080519182526001600160401b034316602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610bec565b60018101546001600160a01b03161580159061171e57506001810154600160a01b90046001600160401b03164310155b1561174357600181015481546001600160a01b0319166001600160a01b039091161781555b6001810180546001600160a01b0319166001600160a01b03841617905561178a7f00000000000000000000000000000000000000000000000000000000000000004361505b565b60018201805467ffffffffffffffff60a01b1916600160a01b6001600160401b0393841681029190911791829055604080516001600160a01b038716815291909204909216602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610bec565b61180661282a565b61180f5f6136ed565b565b6001600160a01b0381165f9081526001602090815260409182902080548351818402810184019094528084526060939283018282801561187857602002820191905f5260205f20905b81546001600160a01b0316815260019091019060200180831161185a575b50505050509050919050565b5f6060805f5f5f606061189561373e565b61189d61376e565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f5f6118d1836133f4565b905061146c816118e18584613799565b836001015f9054906101000a90046001600160a01b03166001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611933573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119579190614fe5565b61323b565b611964612857565b5f61196e836133f4565b905061197a8183613365565b826001600160401b03167f828ea550198675e01011a31ad8093341911fd788a6770cfda25ab933e336df43836040516119b591815260200190565b60405180910390a2506119c66133ca565b5050565b6119d2612857565b5f6119dc826133f4565b90505f816001015f9054906101000a90046001600160a01b03166001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a31573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a559190614fe5565b60018301546002840154919250600160a01b90046001600160401b0316905f90611a8d908490600160e01b900463ffffffff1661384e565b90506001600160401b0380831690821610611ac6576040516392a9747f60e01b81526001600160401b0383166004820152602401610b90565b5f611adb85611ad58888613799565b8661323b565b611ae58787613859565b109050801581611aff575084546001600160a01b03163314155b8015611b18575060028501546001600160a01b03163314155b15611b4157604051635012071760e01b81526001600160401b0387166004820152602401610b90565b5f81158015611b5a575085546001600160a01b03163314155b15611bf3575f611b6a848661507a565b6001880154600389015460048a01546001600160401b03938416945061271093670de0b6b3a764000093600160e81b900461ffff16928692611bc792600160a01b90920490911690600160801b90046001600160801b0316615099565b611bd19190615099565b611bdb9190615099565b611be591906150c4565b611bef91906150c4565b9150505b60018601805467ffffffffffffffff60a01b1916600160a01b6001600160401b038681169182029290921790925560408051928352602083018490523392918a16917f1cf0f25ffb4beaf4cb54c5dbb9b3d931679db8ad37f199cb681edda39920b5a1910160405180910390a38015611c7057611c708682613937565b600186015460405163301a268f60e21b81526001600160401b03808a166004830152851660248201526001600160a01b039091169063c0689a3c906044015f604051808303815f87803b158015611cc5575f5ffd5b505af1158015611cd7573d5f5f3e3d5ffd5b505050505050505050506110a66133ca565b6001600160a01b0383165f908152602081905260408120805460609290611d1085876150e3565b10611d1c578154611d26565b611d2684866150e3565b9050848111611d35575f611d3f565b611d3f85826150f6565b6001600160401b03811115611d5657611d56614e73565b604051908082528060200260200182016040528015611d8f57816020015b611d7c61454d565b815260200190600190039081611d745790505b5092505f5b8351811015611f90575f83611da983896150e3565b81548110611db957611db9614f96565b5f9182526020808320909101546040805180820182526001600160a01b0392831680825280865260028552828620938e168652928452938190208151808301909252805492955092840192909182908290611e1390614d1a565b80601f0160208091040260200160405190810160405280929190818152602001828054611e3f90614d1a565b8015611e8a5780601f10611e6157610100808354040283529160200191611e8a565b820191905f5260205f20905b815481529060010190602001808311611e6d57829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b82821015611f5f578382905f5260205f20018054611ed490614d1a565b80601f0160208091040260200160405190810160405280929190818152602001828054611f0090614d1a565b8015611f4b5780601f10611f2257610100808354040283529160200191611f4b565b820191905f5260205f20905b815481529060010190602001808311611f2e57829003601f168201915b505050505081526020019060010190611eb7565b5050505081525050815250858381518110611f7c57611f7c614f96565b602090810291909101015250600101611d94565b5050509392505050565b611fa2612857565b5f5b8181101561203f575f600e5f858585818110611fc257611fc2614f96565b9050602002016020810190611fd79190614820565b6001600160401b0316815260208101919091526040015f206001810154909150600160e01b900460ff16156120365761203684848481811061201b5761201b614f96565b90506020020160208101906120309190614820565b8261347a565b50600101611fa4565b506119c66133ca565b612050612857565b6001600160a01b038083165f908152600b6020908152604080832093851683529290529081205490819003612098576040516320a68a1760e21b815260040160405180910390fd5b6001600160a01b0383165f818152600a60205260408082205490516370a0823160e01b81523060048201529092906370a0823190602401602060405180830381865afa1580156120ea573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061210e9190614d4c565b90505f82821061211e5783612129565b6121298483856139e3565b6001600160a01b038088165f908152600b60209081526040808320938a16835292905290812055905061215c84846150f6565b6001600160a01b038781165f818152600a602090815260409182902094909455518481529188169290917fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb910160405180910390a36121c56001600160a01b0387168683613a93565b6040516370a0823160e01b81523060048201525f906001600160a01b038816906370a0823190602401602060405180830381865afa158015612209573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061222d9190614d4c565b61223790846150f6565b9050818111156122645760405163fbc7e5cb60e01b81526004810182905260248101839052604401610b90565b50505050506119c66133ca565b61227961282a565b6001600160a01b0381165f818152600860209081526040808320805460ff1990811660011790915560079092528083208054909216909155517ff36140cb2ce8ed213d6bf74b44e0b5a05eaadf5d1eadd33e0e5b18bd85ab534f9190a250565b6001600160a01b0383165f90815260106020526040812080546060929061230085876150e3565b1061230c578154612316565b61231684866150e3565b9050848111612325575f61232f565b61232f85826150f6565b6001600160401b0381111561234657612346614e73565b60405190808252806020026020018201604052801561240457816020015b6040805180820182525f80825282516101e0810184528181526020818101839052938101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c08101919091526123f19282015290565b8152602001906001900390816123645790505b5092505f5b8351811015611f9057604051806040016040528084838961242a91906150e3565b8154811061243a5761243a614f96565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03168152602001600e5f86858b61247f91906150e3565b8154811061248f5761248f614f96565b5f9182526020808320600480840490910154600393841660080261010090810a9091046001600160401b03908116875286840197909752604095860190942085516101e08101875281546001600160a01b038082168352600160a01b918290048a169583019590955260018301548086169883019890985280880489166060830152600160e01b80890460ff1615156080840152600160e81b90980461ffff1660a0830152600283015480861660c08401528181048a1660e08401529790970463ffffffff169581019590955292830154918216610120850152939004909316610140820152908201546001600160801b03808216610160840152600160801b9182900481166101808401526005909301548084166101a0840152049091166101c0820152905284518590839081106125ca576125ca614f96565b6020908102919091010152600101612409565b6125e561282a565b6001600160a01b0382165f81815260096020908152604091829020805460ff191685151590811790915591519182527f06b231438cb506a417c7d57a66471c9d8a7dab1e1f72885326aa38711da91b569101610bec565b612644612857565b5f61264e826133f4565b60018101546001600160a01b03165f818152600860205260409020549192509060ff1615801561268e57508154600160a01b90046001600160401b031643105b156126c057815460405163750bbb7560e01b8152600160a01b9091046001600160401b03166004820152602401610b90565b5f5f5f61271c846207a120886040516024016126eb91906001600160401b0391909116815260200190565b60408051601f198184030181529190526020810180516001600160e01b031663752f23d160e11b1790526002613acd565b925092509250821561273d5761273d8686612738888686613b02565b613c2f565b61274786866135a8565b6040516001600160401b03871660248201525f90612798908690620f42409060440160408051601f198184030181529190526020810180516001600160e01b031663a77c180760e01b179052613d94565b60408051861515815282151560208201529192506001600160401b038916917f4cb00791c25fdf3067a4c38965975e97a425aa9cb0cf20a4b0e5a4d6afc1adbc910160405180910390a25050505050506110a66133ca565b6127f861282a565b6001600160a01b03811661282157604051631e4fbdf760e01b81525f6004820152602401610b90565b6110a6816136ed565b6004546001600160a01b0316331461180f5760405163118cdaa760e01b8152336004820152602401610b90565b61285f613db2565b61180f60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613df2565b5f8061289e60408401602085016146ef565b6001600160a01b0316336001600160a01b0316146128eb576128c660408401602085016146ef565b604051630e3f688f60e41b81526001600160a01b039091166004820152602401610b90565b5f6128fc60608501604086016146ef565b6001600160a01b03160361292357604051635f7f9b1760e01b815260040160405180910390fd5b60075f61293660808601606087016146ef565b6001600160a01b0316815260208101919091526040015f205460ff1661298b5761296660808401606085016146ef565b604051638219f39160e01b81526001600160a01b039091166004820152602401610b90565b60095f61299e60a08601608087016146ef565b6001600160a01b0316815260208101919091526040015f205460ff166129f3576129ce60a08401608085016146ef565b604051630a69d5af60e01b81526001600160a01b039091166004820152602401610b90565b5f612a0460808501606086016146ef565b9050806001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612a42573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a669190614fe5565b9250612a8f83612a7e61018087016101608801614820565b6001600160401b0390811691161190565b15612acb57612aa661018085016101608601614820565b6040516317d63c9360e21b81526001600160401b039091166004820152602401610b90565b612ad484613df9565b6001600160a01b0381166366e305fd612af060208701876146ef565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612b32573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b569190615109565b612b8c57612b6760208501856146ef565b604051634048d47560e01b81526001600160a01b039091166004820152602401610b90565b6001600160a01b038116638c4a5df5612ba96101a0870187614da1565b612bbb61014089016101208a01614820565b612bcd6101608a016101408b01614820565b6040518563ffffffff1660e01b8152600401612bec9493929190615124565b5f6040518083038186803b158015612c02575f5ffd5b505afa158015612c14573d5f5f3e3d5ffd5b505050505f816001600160a01b0316632a71222c6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c55573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c799190614fe5565b90505f826001600160a01b0316639636361b6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612cb8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cdc9190614fe5565b90506001600160401b0382161580612cff5750621000006001600160401b038316115b80612d155750620100006001600160401b038216115b15612d46576040516306c4143d60e01b81526001600160401b03808416600483015282166024820152604401610b90565b8181612d5a61016089016101408a01614820565b612d64919061505b565b612d6f90600261505b565b612d799190615158565b612d83904361505b565b9350505050915091565b5f80806041849003612dc1578435602086013560408701355f1a612db389828585613fa2565b955095509550505050612dcb565b505f915060029050825b93509350939050565b5f612de761014083016101208401614820565b6001600160401b0316600c5f612e0060208601866146ef565b6001600160a01b0316815260208101919091526040015f90812090612e2b60808601606087016146ef565b6001600160a01b03166001600160a01b031681526020019081526020015f2054612e5591906150e3565b90505f612e6860808401606085016146ef565b6001600160a01b031663bd5fd65e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612ea3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ec79190614d4c565b612ed19083615099565b90505f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663bbe430de612f1060208701876146ef565b612f2060808801606089016146ef565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604401602060405180830381865afa158015612f69573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f8d9190614d4c565b905081811015612fba57604051634533b3f160e01b81526004810182905260248101839052604401610b90565b82600c5f612fcb60208801886146ef565b6001600160a01b0316815260208101919091526040015f90812090612ff660808801606089016146ef565b6001600160a01b0316815260208101919091526040015f205550505050565b61302560408401602085016146ef565b84546001600160a01b0319166001600160a01b039190911617845561305261014084016101208501614820565b6003850180546001600160401b0392909216600160a01b0267ffffffffffffffff60a01b1990921691909117905561309261012084016101008501615000565b60018501805460ff60e01b1961ffff93909316600160e81b029290921662ffffff60e01b1990921691909117600160e01b1790556130d360208401846146ef565b6002850180546001600160a01b03929092166001600160e01b031990921691909117600160a01b6001600160401b03851602179055613119610100840160e08501614820565b60028501805463ffffffff92909216600160e01b026001600160e01b0390921691909117905561314f60808401606085016146ef565b6001850180546001600160a01b0319166001600160a01b039290921691909117905561318c8261318761016086016101408701614820565b61384e565b6001850180546001600160401b0392909216600160a01b0267ffffffffffffffff60a01b199092169190911790556131ca60a08401608085016146ef565b6003850180546001600160a01b03929092166001600160a01b031990921691909117905583546001600160401b03909116600160a01b0267ffffffffffffffff60a01b199091161783555060c08101356001600160801b03908116600160801b0260a0909201351617600490910155565b600283015460018401545f91600160e01b900463ffffffff16908290600160a01b90046001600160401b0390811690851610613277575f613297565b6001860154613297908590600160a01b90046001600160401b031661507a565b6001600160401b03169050818110156132ae578091505b60038601545f906132d0908790600160a01b90046001600160401b031661507a565b60048801546132f8916001600160401b031690600160801b90046001600160801b0316615099565b600488015461331a906001600160401b038916906001600160801b0316615099565b61332491906150e3565b9050670de0b6b3a764000060018161333c8487615099565b61334691906150e3565b61335091906150f6565b61335a91906150c4565b979650505050505050565b600382015461337d906001600160a01b03168261406a565b613386816141f2565b6005830180545f906133a29084906001600160801b0316615181565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505050565b61180f5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612886565b6001600160401b0381165f908152600e6020526040902080546001600160a01b031661343e576040516324000ae360e01b81526001600160401b0383166004820152602401610b90565b6001810154600160e01b900460ff1661347557604051634ed3cf2760e01b81526001600160401b0383166004820152602401610b90565b919050565b600181015460405163752f23d160e11b81526001600160401b03841660048201525f9182916001600160a01b039091169063ea5e47a2906024016040805180830381865afa1580156134ce573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134f291906151a0565b6001600160401b03169150915061350f8484612738868686613b02565b50505050565b335f90815260016020526040902080546010116135555780546135399060016150e3565b604051631058200960e21b8152600401610b9091815260200190565b8054600181810183555f928352602080842090920180546001600160a01b039095166001600160a01b03199586168117909155835282825260408320805491820181558352912001805490911633179055565b6005810180546fffffffffffffffffffffffffffffffff19811690915560018201805460ff60e01b1916905560038201546001600160a01b039081165f908152600b602090815260408083208654909416835292905290812080546001600160801b039093169283929061361d9084906150e3565b9091555050600382015460028301546001600160a01b039081165f908152600c60209081526040808320600188015490941683529290529081208054600160a01b9093046001600160401b0316929091906136799084906150f6565b90915550506040518181526001600160401b038416907f7e48ed48761c760c485db67c3a8c478e3a1d0bddd55925bb9d60db59650f84619060200160405180910390a2505050565b5f610a4e6136cd614222565b8360405161190160f01b8152600281019290925260228201526042902090565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b60606137697f000000000000000000000000000000000000000000000000000000000000000061434b565b905090565b60606137697f000000000000000000000000000000000000000000000000000000000000000061434b565b60018101546040516337ef3a0560e11b81526001600160401b03841660048201525f9182916001600160a01b0390911690636fde740a90602401602060405180830381865afa1580156137ee573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138129190614fe5565b60038401549091506001600160401b03600160a01b90910481169082161061146c576003830154600160a01b90046001600160401b031661107c565b5f61146c828461505b565b600181015460405163752f23d160e11b81526001600160401b03841660048201525f91829182916001600160a01b03169063ea5e47a2906024016040805180830381865afa1580156138ad573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138d191906151a0565b6001600160401b0316915091505f6138ea858484613b02565b60058601549091506001600160801b039081169082161061390b575f613924565b60058501546139249082906001600160801b03166151c4565b6001600160801b03169695505050505050565b60038201546001600160a01b03165f818152600b602090815260408083203384529091528120549081841061396c578161396e565b835b905061397a81836150f6565b6001600160a01b038481165f908152600b60209081526040808320338452909152808220939093558754909116815290812080548692906139bc9084906150e3565b9091555050808411156139dc576139dc836139d783876150f6565b61406a565b5050505050565b5f5f5f6139f08686614388565b91509150815f03613a1457838181613a0a57613a0a6150b0565b049250505061146c565b818411613a2b57613a2b60038515026011186143a4565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b613aa083838360016143b5565b613ac857604051635274afe760e01b81526001600160a01b0384166004820152602401610b90565b505050565b5f5f5f613ad986614417565b60405f8651602088018a8afa5f516020805196023d101590911698909750939550929350505050565b600283015460018401545f918291613b32916001600160401b03600160a01b91829004811692919091041661507a565b6001600160401b031690505f818410613b4b5781613b4d565b835b6003870154613b6c9190600160a01b90046001600160401b0316615099565b90505f818610613b7c5781613b7e565b855b90505f670de0b6b3a7640000613b9483856150f6565b60048a0154613bb39190600160801b90046001600160801b0316615099565b60048a0154613bcc9085906001600160801b0316615099565b613bd691906150e3565b613be091906150c4565b6005890154909150600160801b90046001600160801b03168111613c04575f613c23565b6005880154613c2390600160801b90046001600160801b0316826151c4565b98975050505050505050565b60058201545f906001600160801b0390811690831610613c5c5760058301546001600160801b0316613c5e565b815b9050806001600160801b03165f03613c765750505050565b6005830180548291905f90613c959084906001600160801b03166151c4565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550808360050160108282829054906101000a90046001600160801b0316613cdf9190615181565b82546101009290920a6001600160801b0381810219909316918316021790915560038501546001600160a01b039081165f908152600b6020908152604080832060028a015490941683529290529081208054928516935091613d429084906150e3565b90915550506040516001600160801b03821681526001600160401b038516907fe97582f196257f84475033ff2e3013a5a61cbee0fcb477b3ba090794dbb5cd199060200160405180910390a250505050565b5f613d9e83614417565b5f5f8351602085015f8888f1949350505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561180f57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b613e0b61014082016101208301614820565b6001600160401b03161580613e385750613e2d61016082016101408301614820565b6001600160401b0316155b15613e56576040516361099b6760e11b815260040160405180910390fd5b60a081013563ffffffff613e7261016084016101408501614820565b6001600160401b03161180613ea3575063ffffffff613e98610100840160e08501614820565b6001600160401b0316115b80613eb457506001600160801b0381115b80613f0e57506001600160801b03613ed461016084016101408501614820565b6001600160401b0316613eef61014085016101208601614820565b613f02906001600160401b031684615099565b613f0c9190615099565b115b15613f2c576040516353db8d6360e11b815260040160405180910390fd5b808260c001351115613f51576040516379f0cedf60e01b815260040160405180910390fd5b612710613f6661012084016101008501615000565b61ffff1611156119c657613f8261012083016101008401615000565b604051634458ad5d60e01b815261ffff9091166004820152602401610b90565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613fdb57505f91506003905082614060565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561402c573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661405757505f925060019150829050614060565b92505f91508190505b9450945094915050565b6001600160a01b0382165f818152600a60205260408082205490516370a0823160e01b81523060048201528593919291906370a0823190602401602060405180830381865afa1580156140bf573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906140e39190614d4c565b905081811015614110576040516352653f5760e01b81526004810182905260248101839052604401610b90565b6141256001600160a01b03841633308761446b565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038616906370a0823190602401602060405180830381865afa15801561416b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061418f9190614d4c565b61419991906150f6565b90508481146141c557604051638dd9f09560e01b81526004810182905260248101869052604401610b90565b6141cf85846150e3565b6001600160a01b039096165f908152600a60205260409020959095555050505050565b5f6001600160801b0382111561421e5760405163c16f674760e01b815260048101839052602401610b90565b5090565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561427a57507f000000000000000000000000000000000000000000000000000000000000000046145b156142a457507f000000000000000000000000000000000000000000000000000000000000000090565b613769604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60605f614357836144a1565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661440b5783831516156143ff573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f611388603f614428846040615099565b61443291906150c4565b61443c91906150e3565b9050805a10156119c6575a604051632bedaec960e01b8152600481019190915260248101829052604401610b90565b6144798484848460016144c8565b61350f57604051635274afe760e01b81526001600160a01b0385166004820152602401610b90565b5f60ff8216601f811115610a4e57604051632cd44ac360e21b815260040160405180910390fd5b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316614524578383151615614518573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5080545f8255905f5260205f209061180f9190614589565b60405180604001604052805f6001600160a01b03168152602001614584604051806040016040528060608152602001606081525090565b905290565b5f5b80821115613ac85761459f8184015f6145a7565b60010161458b565b5080546145b390614d1a565b5f825580601f106145c2575050565b601f0160209004905f5260205f209061180f91905f5b80821115613ac8575f818401556001016145d8565b6001600160a01b03811681146110a6575f5ffd5b5f5f60408385031215614612575f5ffd5b823561461d816145ed565b9150602083013561462d816145ed565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f81516040845261467a6040850182614638565b60208481015186830387830152805180845292935081019181840191600582901b8501015f5b828110156146d157601f198683030184526146bc828651614638565b602095860195949094019391506001016146a0565b50979650505050505050565b602081525f61146c6020830184614666565b5f602082840312156146ff575f5ffd5b813561146c816145ed565b80151581146110a6575f5ffd5b5f5f60408385031215614728575f5ffd5b8235614733816145ed565b9150602083013561462d8161470a565b5f6101c08284031215614754575f5ffd5b50919050565b5f5f83601f84011261476a575f5ffd5b5081356001600160401b03811115614780575f5ffd5b602083019150836020828501011115614797575f5ffd5b9250929050565b5f5f5f5f606085870312156147b1575f5ffd5b84356001600160401b038111156147c6575f5ffd5b6147d287828801614743565b94505060208501356001600160401b038111156147ed575f5ffd5b6147f98782880161475a565b9598909750949560400135949350505050565b6001600160401b03811681146110a6575f5ffd5b5f60208284031215614830575f5ffd5b813561146c8161480c565b5f5f83601f84011261484b575f5ffd5b5081356001600160401b03811115614861575f5ffd5b6020830191508360208260051b8501011115614797575f5ffd5b5f5f5f5f5f6060868803121561488f575f5ffd5b853561489a816145ed565b945060208601356001600160401b038111156148b4575f5ffd5b6148c08882890161475a565b90955093505060408601356001600160401b038111156148de575f5ffd5b6148ea8882890161483b565b969995985093965092949392505050565b5f6020828403121561490b575f5ffd5b81356001600160401b03811115614920575f5ffd5b61107c84828501614743565b602080825282518282018190525f918401906040840190835b8181101561496c5783516001600160a01b0316835260209384019390920191600101614945565b509095945050505050565b60ff60f81b8816815260e060208201525f61499560e0830189614638565b82810360408401526149a78189614638565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156149fc5783518352602093840193909201916001016149de565b50909b9a5050505050505050505050565b5f5f60408385031215614a1e575f5ffd5b8235614a298161480c565b946020939093013593505050565b5f5f5f60608486031215614a49575f5ffd5b8335614a54816145ed565b95602085013595506040909401359392505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015614ae057868503603f19018452815180516001600160a01b03168652602090810151604091870182905290614aca90870182614666565b9550506020938401939190910190600101614a8f565b50929695505050505050565b5f5f60208385031215614afd575f5ffd5b82356001600160401b03811115614b12575f5ffd5b614b1e8582860161483b565b90969095509350505050565b80516001600160a01b031682526020810151614b5160208401826001600160401b03169052565b506040810151614b6c60408401826001600160a01b03169052565b506060810151614b8760608401826001600160401b03169052565b506080810151614b9b608084018215159052565b5060a0810151614bb160a084018261ffff169052565b5060c0810151614bcc60c08401826001600160a01b03169052565b5060e0810151614be760e08401826001600160401b03169052565b50610100810151614c0161010084018263ffffffff169052565b50610120810151614c1e6101208401826001600160a01b03169052565b50610140810151614c3b6101408401826001600160401b03169052565b50610160810151614c586101608401826001600160801b03169052565b50610180810151614c756101808401826001600160801b03169052565b506101a0810151614c926101a08401826001600160801b03169052565b506101c0810151613ac86101c08401826001600160801b03169052565b602080825282518282018190525f918401906040840190835b8181101561496c5783516001600160401b03815116845260208101519050614cf36020850182614b2a565b50602093909301926102009290920191600101614cc8565b6101e08101610a4e8284614b2a565b600181811c90821680614d2e57607f821691505b60208210810361475457634e487b7160e01b5f52602260045260245ffd5b5f60208284031215614d5c575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b5f6001600160401b0382166001600160401b038103614d9857614d98614d63565b60010192915050565b5f5f8335601e19843603018112614db6575f5ffd5b8301803591506001600160401b03821115614dcf575f5ffd5b602001915036819003821315614797575f5ffd5b6001600160401b03831681526040602082015260018060a01b03825116604082015260018060a01b03602083015116606082015260018060a01b0360408301511660808201526001600160401b0360608301511660a08201526001600160401b0360808301511660c08201525f60a083015160c060e0840152614e6a610100840182614638565b95945050505050565b634e487b7160e01b5f52604160045260245ffd5b601f821115613ac85782821115613ac857805f5260205f20601f840160051c6020851015614eb257505f5b90810190601f840160051c035f5b81811015614ed5575f83820155600101614ec0565b505050505050565b6001600160401b03831115614ef457614ef4614e73565b614f0883614f028354614d1a565b83614e87565b5f601f841160018114614f39575f8515614f225750838201355b5f19600387901b1c1916600186901b1783556139dc565b5f83815260208120601f198716915b82811015614f685786850135825560209485019460019092019101614f48565b5086821015614f84575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b634e487b7160e01b5f52603260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f61107c602083018486614faa565b5f60208284031215614ff5575f5ffd5b815161146c8161480c565b5f60208284031215615010575f5ffd5b813561ffff8116811461146c575f5ffd5b818382375f9101908152919050565b5f81518060208401855e5f93019283525090919050565b5f61107c6150558386615030565b84615030565b6001600160401b038181168382160190811115610a4e57610a4e614d63565b6001600160401b038281168282160390811115610a4e57610a4e614d63565b8082028115828204841417610a4e57610a4e614d63565b634e487b7160e01b5f52601260045260245ffd5b5f826150de57634e487b7160e01b5f52601260045260245ffd5b500490565b80820180821115610a4e57610a4e614d63565b81810381811115610a4e57610a4e614d63565b5f60208284031215615119575f5ffd5b815161146c8161470a565b606081525f615137606083018688614faa565b6001600160401b039485166020840152929093166040909101529392505050565b6001600160401b03818116838216029081169081811461517a5761517a614d63565b5092915050565b6001600160801b038181168382160190811115610a4e57610a4e614d63565b5f5f604083850312156151b1575f5ffd5b8251602084015190925061462d8161480c565b6001600160801b038281168282160390811115610a4e57610a4e614d6356' as const
