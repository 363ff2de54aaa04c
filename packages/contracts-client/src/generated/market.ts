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
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "address",
            "name": "payment",
            "type": "address"
          },
          {
            "internalType": "Period",
            "name": "openedPeriod",
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
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "pricePerUnitPeriodWad",
            "type": "uint256"
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
                "name": "unitsMax",
                "type": "uint64"
              },
              {
                "internalType": "address",
                "name": "payment",
                "type": "address"
              },
              {
                "internalType": "Period",
                "name": "openedPeriod",
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
                "internalType": "address",
                "name": "operator",
                "type": "address"
              },
              {
                "internalType": "uint256",
                "name": "pricePerUnitPeriodWad",
                "type": "uint256"
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
export const marketBytecode = '0x6101a0604052348015610010575f5ffd5b506040516142c03803806142c083398101604081905261002f9161021d565b6040805180820182526012815271139d5419595c94dd1858dac813585c9ad95d60721b602080830191909152825180840190935260018352603160f81b908301526001600160401b03841660805290826001600160a01b0381166100ad57604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100b681610178565b506100c0826101c9565b610140526100cd816101c9565b61016052815160208084019190912061010052815190820120610120524660c05261015b6101005161012051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60a05250503060e05250506001600160a01b0316610180526102cd565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f5f829050601f815111156101f3578260405163305a27a960e01b81526004016100a49190610272565b80516101fe826102a7565b179392505050565b6001600160a01b038116811461021a575f5ffd5b50565b5f5f5f6060848603121561022f575f5ffd5b835161023a81610206565b60208501519093506001600160401b0381168114610256575f5ffd5b604085015190925061026781610206565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102c7575f198160200360031b1b821691505b50919050565b60805160a05160c05160e0516101005161012051610140516101605161018051613f806103405f395f818161028a0152612dab01525f61268301525f61265301525f6130b001525f61308801525f612fe301525f61300d01525f61303701525f81816102fb01526111e30152613f805ff3fe608060405234801561000f575f5ffd5b506004361061021e575f3560e01c806374f9a3d91161012a578063adb5735c116100b4578063db79c50711610079578063db79c507146106ca578063df18e047146106d2578063f2fde38b146106f1578063f7888aec14610704578063f95dc1051461072e575f5ffd5b8063adb5735c14610541578063af260be414610554578063ca5fc2a21461055c578063d32b53661461057c578063d4e135c41461058f575f5ffd5b80638d4deb03116100fa5780638d4deb03146104e25780638da5cb5b146104f557806396f76a58146105065780639eb3d8dc14610526578063a5218b3c14610539575f5ffd5b806374f9a3d91461046a578063776618fa1461048a57806384b0196e146104b45780638ce5ae91146104cf575f5ffd5b80634b9ba446116101ab5780635b5175d51161017b5780635b5175d5146103f25780636b4b716f146104055780636c19e78314610427578063715018a61461043a57806374ea8f7f14610442575f5ffd5b80634b9ba446146103a65780634ba3a0a9146103b957806351cff8d9146103cc57806354342cc4146103df575f5ffd5b80631f25bbdc116101f15780631f25bbdc146102f657806337d9462f1461033557806338413a1d1461036b5780633d09a69c1461037e57806349a9a39014610393575f5ffd5b806308631f9d14610222578063086cde601461024b578063135c404e146102855780631eeb82c6146102c4575b5f5ffd5b6102356102303660046134a7565b610737565b6040516102429190613583565b60405180910390f35b61025e610259366004613595565b6108e5565b604080516001600160a01b0390931683526001600160401b03909116602083015201610242565b6102ac7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610242565b6102e66102d2366004613595565b60076020525f908152604090205460ff1681565b6040519015158152602001610242565b61031d7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b039091168152602001610242565b61035d610343366004613595565b6001600160a01b03165f908152600f602052604090205490565b604051908152602001610242565b6102e6610379366004613595565b61095a565b61039161038c3660046135bd565b6109d9565b005b61035d6103a1366004613600565b610a40565b6103916103b4366004613645565b610bd0565b6103916103c73660046136e4565b610bf5565b6103916103da366004613595565b610da8565b6103916103ed366004613645565b610db2565b6102ac610400366004613595565b611047565b6102e6610413366004613595565b60086020525f908152604090205460ff1681565b610391610435366004613595565b6110cc565b61039161127c565b61035d610450366004613595565b6001600160a01b03165f9081526020819052604090205490565b61047d610478366004613595565b61128f565b6040516102429190613764565b61035d6104983660046134a7565b600b60209081525f928352604080842090915290825290205481565b6104bc611302565b60405161024297969594939291906137af565b6103916104dd366004613845565b611344565b61031d6104f036600461386f565b6113b2565b6004546001600160a01b03166102ac565b6105196105143660046138dd565b61194e565b604051610242919061390f565b610391610534366004613992565b611bff565b61035d600881565b61039161054f3660046134a7565b611cad565b61035d601081565b61056f61056a3660046138dd565b611ed6565b6040516102429190613ad8565b61039161058a3660046135bd565b612177565b6106bd61059d366004613645565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152506001600160401b039081165f908152600d602090815260409182902082516101608101845281546001600160a01b038082168352600160a01b9182900487169483019490945260018301548085169583019590955293849004851660608201526002820154808416608083015293840490941660a0850152600160e01b90920460ff16151560c084015260038201541660e08301526004810154610100830152600501546001600160801b03808216610120840152600160801b9091041661014082015290565b6040516102429190613b34565b61035d605081565b61035d6106e0366004613595565b60096020525f908152604090205481565b6103916106ff366004613595565b6121d6565b61035d6107123660046134a7565b600a60209081525f928352604080842090915290825290205481565b61035d61010081565b60408051808201909152606080825260208201526001600160a01b038084165f9081526002602090815260408083209386168352929052819020815180830190925280548290829061078890613b43565b80601f01602080910402602001604051908101604052809291908181526020018280546107b490613b43565b80156107ff5780601f106107d6576101008083540402835291602001916107ff565b820191905f5260205f20905b8154815290600101906020018083116107e257829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b828210156108d4578382905f5260205f2001805461084990613b43565b80601f016020809104026020016040519081016040528092919081815260200182805461087590613b43565b80156108c05780601f10610897576101008083540402835291602001916108c0565b820191905f5260205f20905b8154815290600101906020018083116108a357829003601f168201915b50505050508152602001906001019061082c565b505050508152505090505b92915050565b6001600160a01b038082165f908152600360205260408120600181015491928392161580159061092857506001810154600160a01b90046001600160401b031643105b1561095457600101546001600160a01b03811694600160a01b9091046001600160401b03169350915050565b50915091565b6001600160a01b0381165f818152600960205260408082205490516370a0823160e01b8152306004820152919290916370a0823190602401602060405180830381865afa1580156109ad573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109d19190613b75565b101592915050565b6109e1612210565b6001600160a01b0382165f81815260076020908152604091829020805460ff191685151590811790915591519182527f87299d72b33136c40b6c6f0a1241a9c8f89874791ee771864200bdf12b4afbd291015b60405180910390a25050565b5f6108df7fac66d0e3a30793ace6343a66634beb4f5bfc451066f9e6b5efb3945b645f0b81610a726020850185613595565b610a826040860160208701613595565b610a926060870160408801613595565b610aa26080880160608901613595565b610ab260a0890160808a01613595565b6040805160208101979097526001600160a01b039586169087015292841660608601529083166080850152821660a084810191909152911660c083015284013560e08201526101000160408051601f19818403018152919052610b1b60e0850160c08601613645565b610b2c610100860160e08701613645565b610b3e61012087016101008801613645565b610120870135610b52610140890189613b8c565b604051610b60929190613bce565b604080519182900382206001600160401b03968716602084015294861690820152939091166060840152608083015260a082015260c00160408051601f1981840301815290829052610bb59291602001613bf4565b6040516020818303038152906040528051906020012061223d565b610bd8612269565b610bea81610be58361229e565b612324565b610bf261253e565b50565b82801580610c035750605081115b15610c295760405163085f57f760e21b8152600481018290526024015b60405180910390fd5b6008821115610c4e5760405163f91608ef60e01b815260048101839052602401610c20565b335f9081526002602090815260408083206001600160a01b038a168452909152902080548190610c7d90613b43565b90505f03610c8e57610c8e87612568565b80610c9a868883613c72565b50610ca8600182015f6133db565b5f5b83811015610d51575f858583818110610cc557610cc5613d2c565b9050602002810190610cd79190613b8c565b915050610100811115610d0057604051633a62e0f760e21b815260048101829052602401610c20565b82600101868684818110610d1657610d16613d2c565b9050602002810190610d289190613b8c565b82546001810184555f938452602090932090920191610d479183613c72565b5050600101610caa565b50866001600160a01b0316336001600160a01b03167f7aa7e8eeabde0668eea5330d7591a29fb2b728a1d13af60cbdc725b1f9b238c88888604051610d97929190613d68565b60405180910390a350505050505050565b610bf28133611cad565b610dba612269565b5f610dc48261229e565b9050610dd08282612324565b80545f906001600160a01b0316331480610e70575060028201546040805162c080c360e31b81529051610e70926001600160a01b03169163060406189160048083019260209291908290030181865afa158015610e2f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e539190613d7b565b60028401546001600160401b03600160a01b909104811691161190565b80610e9d575060038201546001600160a01b031633148015610e9d575060058201546001600160801b0316155b905080610ec857604051635012071760e01b81526001600160401b0384166004820152602401610c20565b6005820180546fffffffffffffffffffffffffffffffff19811690915560028301805460ff60e01b1916905560018301546001600160a01b039081165f908152600a602090815260408083208754909416835292905290812080546001600160801b0390931692839290610f3d908490613daa565b9091555050825460038401546001600160a01b039081165f908152600b60209081526040808320600289015490941683529290529081208054600160a01b9093046001600160401b031692909190610f96908490613dbd565b90915550506040518181526001600160401b038516907f7e48ed48761c760c485db67c3a8c478e3a1d0bddd55925bb9d60db59650f84619060200160405180910390a2600283015460405163a77c180760e01b81526001600160401b03861660048201526001600160a01b039091169063a77c1807906024015f604051808303815f87803b158015611026575f5ffd5b505af1158015611038573d5f5f3e3d5ffd5b50505050505050610bf261253e565b6001600160a01b038082165f908152600360205260408120600181015491929091161580159061108b57506001810154600160a01b90046001600160401b03164310155b156110a357600101546001600160a01b031692915050565b80546001600160a01b0316156110c35780546001600160a01b03166110c5565b825b9392505050565b6001600160a01b0381166110f357604051632af8a62360e01b815260040160405180910390fd5b335f908152600360209081526040808320600f9092529091205461116c5780546001600160a01b0319166001600160a01b0383169081178255604080519182526001600160401b034316602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610a34565b60018101546001600160a01b03161580159061119c57506001810154600160a01b90046001600160401b03164310155b156111c157600181015481546001600160a01b0319166001600160a01b039091161781555b6001810180546001600160a01b0319166001600160a01b0384161790556112087f000000000000000000000000000000000000000000000000000000000000000043613dd0565b60018201805467ffffffffffffffff60a01b1916600160a01b6001600160401b0393841681029190911791829055604080516001600160a01b038716815291909204909216602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610a34565b611284612210565b61128d5f6125fb565b565b6001600160a01b0381165f908152600160209081526040918290208054835181840281018401909452808452606093928301828280156112f657602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116112d8575b50505050509050919050565b5f6060805f5f5f606061131361264c565b61131b61267c565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b61134c612269565b5f6113568361229e565b905061136281836126a7565b826001600160401b03167f828ea550198675e01011a31ad8093341911fd788a6770cfda25ab933e336df438360405161139d91815260200190565b60405180910390a2506113ae61253e565b5050565b5f6113bb612269565b5f6113c58661287d565b90505f6113d187610a40565b5f818152600e602052604090205490915060ff16156114035760405163809e107160e01b815260040160405180910390fd5b5f61140f828888612c5c565b50909150611425905061040060208a018a613595565b6001600160a01b0316816001600160a01b03161461145657604051632fdf6e7f60e21b815260040160405180910390fd5b5f828152600e60205260409020805460ff1916600117905561147788612ca3565b600c80545f9061148f906001600160401b0316613def565b91906101000a8154816001600160401b0302191690836001600160401b03160217905593505f6114d1848a60e00160208101906114cc9190613645565b612ee2565b6001600160401b0386165f908152600d60209081526040918290209293506114fd918c01908c01613595565b81546001600160a01b0319166001600160a01b039190911617815561152560208b018b613595565b6003820180546001600160a01b0319166001600160a01b039290921691909117905561155760808b0160608c01613595565b6002820180546001600160a01b0319166001600160a01b039290921691909117905561158960a08b0160808c01613595565b6001820180546001600160a01b0319166001600160a01b039290921691909117905560a08a013560048201556115c560e08b0160c08c01613645565b81546001600160401b03918216600160a01b90810267ffffffffffffffff60a01b19928316178455600184018054898516830293169290921790915560028301805460ff60e01b199386169092029290921668ffffffffffffffffff60a01b1990911617600160e01b179055600f5f61164460408d0160208e01613595565b6001600160a01b0316815260208082019290925260409081015f9081208054600181018255908252908390206004820401805460039092166008026101000a6001600160401b0381810219909316928b16029190911790556116ab91908c01908c01613595565b6001600160a01b03166116c160208c018c613595565b6001600160a01b03161461173557600f5f6116df60208d018d613595565b6001600160a01b031681526020808201929092526040015f90812080546001810182559082529190206004820401805460039092166008026101000a6001600160401b0381810219909316928916029190911790555b61174260208b018b613595565b6001600160a01b031661175b60408c0160208d01613595565b6001600160a01b0316876001600160401b03167fa26af9f54b599d4bfdc2c17c51a5ba958ec3f7810fea37c3830b45fbfd87f90d8d60600160208101906117a29190613595565b8e60400160208101906117b59190613595565b604080516001600160a01b0393841681529290911660208301520160405180910390a486156117e8576117e881886126a7565b6117f860808b0160608c01613595565b6001600160a01b03166346377900876040518060c001604052808e60200160208101906118259190613595565b6001600160a01b031681526020018e60400160208101906118469190613595565b6001600160a01b031681526020018e5f0160208101906118669190613595565b6001600160a01b031681526020018e60c00160208101906118879190613645565b6001600160401b03168152602001866001600160401b031681526020018e8061014001906118b59190613b8c565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050509152506040516001600160e01b031960e085901b16815261190c929190600401613e19565b5f604051808303815f87803b158015611923575f5ffd5b505af1158015611935573d5f5f3e3d5ffd5b50505050505050505061194661253e565b949350505050565b6001600160a01b0383165f9081526020819052604081208054606092906119758587613daa565b1061198157815461198b565b61198b8486613daa565b905084811161199a575f6119a4565b6119a48582613dbd565b6001600160401b038111156119bb576119bb613c08565b6040519080825280602002602001820160405280156119f457816020015b6119e16133f3565b8152602001906001900390816119d95790505b5092505f5b8351811015611bf5575f83611a0e8389613daa565b81548110611a1e57611a1e613d2c565b5f9182526020808320909101546040805180820182526001600160a01b0392831680825280865260028552828620938e168652928452938190208151808301909252805492955092840192909182908290611a7890613b43565b80601f0160208091040260200160405190810160405280929190818152602001828054611aa490613b43565b8015611aef5780601f10611ac657610100808354040283529160200191611aef565b820191905f5260205f20905b815481529060010190602001808311611ad257829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b82821015611bc4578382905f5260205f20018054611b3990613b43565b80601f0160208091040260200160405190810160405280929190818152602001828054611b6590613b43565b8015611bb05780601f10611b8757610100808354040283529160200191611bb0565b820191905f5260205f20905b815481529060010190602001808311611b9357829003601f168201915b505050505081526020019060010190611b1c565b5050505081525050815250858381518110611be157611be1613d2c565b6020908102919091010152506001016119f9565b5050509392505050565b611c07612269565b5f5b81811015611ca4575f600d5f858585818110611c2757611c27613d2c565b9050602002016020810190611c3c9190613645565b6001600160401b0316815260208101919091526040015f206002810154909150600160e01b900460ff1615611c9b57611c9b848484818110611c8057611c80613d2c565b9050602002016020810190611c959190613645565b82612324565b50600101611c09565b506113ae61253e565b611cb5612269565b6001600160a01b038083165f908152600a6020908152604080832093851683529290529081205490819003611cfd576040516320a68a1760e21b815260040160405180910390fd5b6001600160a01b0383165f818152600960205260408082205490516370a0823160e01b81523060048201529092906370a0823190602401602060405180830381865afa158015611d4f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d739190613b75565b90505f828210611d835783611d8e565b611d8e848385612eed565b6001600160a01b038088165f908152600a60209081526040808320938a168352929052908120559050611dc18484613dbd565b6001600160a01b038781165f8181526009602090815260409182902094909455518481529188169290917fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb910160405180910390a3611e2a6001600160a01b0387168683612f9d565b6040516370a0823160e01b81523060048201525f906001600160a01b038816906370a0823190602401602060405180830381865afa158015611e6e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e929190613b75565b611e9c9084613dbd565b905081811115611ec95760405163fbc7e5cb60e01b81526004810182905260248101839052604401610c20565b50505050506113ae61253e565b6001600160a01b0383165f908152600f60205260408120805460609290611efd8587613daa565b10611f09578154611f13565b611f138486613daa565b9050848111611f22575f611f2c565b611f2c8582613dbd565b6001600160401b03811115611f4357611f43613c08565b604051908082528060200260200182016040528015611fe157816020015b6040805180820182525f8082528251610160810184528181526020818101839052938101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152611fce9282015290565b815260200190600190039081611f615790505b5092505f5b8351811015611bf55760405180604001604052808483896120079190613daa565b8154811061201757612017613d2c565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03168152602001600d5f86858b61205c9190613daa565b8154811061206c5761206c613d2c565b5f9182526020808320600480840490910154600393841660080261010090810a9091046001600160401b03908116875286840197909752604095860190942085516101608101875281546001600160a01b038082168352600160a01b918290048a169583019590955260018301548086169883019890985296879004881660608201526002820154808516608083015296870490971660a0880152600160e01b90950460ff16151560c0870152918401541660e085015282015490830152600501546001600160801b03808216610120840152600160801b909104166101408201529052845185908390811061216457612164613d2c565b6020908102919091010152600101611fe6565b61217f612210565b6001600160a01b0382165f81815260086020908152604091829020805460ff191685151590811790915591519182527f06b231438cb506a417c7d57a66471c9d8a7dab1e1f72885326aa38711da91b569101610a34565b6121de612210565b6001600160a01b03811661220757604051631e4fbdf760e01b81525f6004820152602401610c20565b610bf2816125fb565b6004546001600160a01b0316331461128d5760405163118cdaa760e01b8152336004820152602401610c20565b5f6108df612249612fd7565b8360405161190160f01b8152600281019290925260228201526042902090565b612271613100565b61128d60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613140565b6001600160401b0381165f908152600d6020526040902080546001600160a01b03166122e8576040516324000ae360e01b81526001600160401b0383166004820152602401610c20565b6002810154600160e01b900460ff1661231f57604051634ed3cf2760e01b81526001600160401b0383166004820152602401610c20565b919050565b60028101546040516366b0bd0d60e11b81526001600160401b03841660048201525f916001600160a01b03169063cd617a1a90602401602060405180830381865afa158015612375573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123999190613b75565b90505f8260050160109054906101000a90046001600160801b03166001600160801b0316670de0b6b3a76400008460040154846123d69190613ea9565b6123e09190613ed4565b6123ea9190613dbd565b60058401549091505f906001600160801b031682106124165760058401546001600160801b0316612418565b815b9050805f03612428575050505050565b6005840180548291905f906124479084906001600160801b0316613ef3565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550808460050160108282829054906101000a90046001600160801b03166124919190613f12565b82546001600160801b039182166101009390930a92830291909202199091161790555060018401546001600160a01b039081165f908152600a602090815260408083206003890154909416835292905290812080548392906124f4908490613daa565b90915550506040518181526001600160401b038616907fe97582f196257f84475033ff2e3013a5a61cbee0fcb477b3ba090794dbb5cd199060200160405180910390a25050505050565b61128d5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612298565b335f90815260016020526040902080546010116125a857805461258c906001613daa565b604051631058200960e21b8152600401610c2091815260200190565b8054600181810183555f928352602080842090920180546001600160a01b039095166001600160a01b03199586168117909155835282825260408320805491820181558352912001805490911633179055565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b60606126777f0000000000000000000000000000000000000000000000000000000000000000613147565b905090565b60606126777f0000000000000000000000000000000000000000000000000000000000000000613147565b60018201546001600160a01b03165f818152600960205260408082205490516370a0823160e01b815230600482015290919083906370a0823190602401602060405180830381865afa1580156126ff573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127239190613b75565b905081811015612750576040516352653f5760e01b81526004810182905260248101839052604401610c20565b6127656001600160a01b038416333087613184565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038616906370a0823190602401602060405180830381865afa1580156127ab573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127cf9190613b75565b6127d99190613dbd565b905084811461280557604051638dd9f09560e01b81526004810182905260248101869052604401610c20565b61280e856131c0565b6005870180545f9061282a9084906001600160801b0316613f12565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550848361285a9190613daa565b6001600160a01b039094165f908152600960205260409020939093555050505050565b5f61288e6040830160208401613595565b6001600160a01b0316336001600160a01b0316146128db576128b66040830160208401613595565b604051630e3f688f60e41b81526001600160a01b039091166004820152602401610c20565b5f6128ec6060840160408501613595565b6001600160a01b03160361291357604051635f7f9b1760e01b815260040160405180910390fd5b60075f6129266080850160608601613595565b6001600160a01b0316815260208101919091526040015f205460ff1661297b576129566080830160608401613595565b604051638219f39160e01b81526001600160a01b039091166004820152602401610c20565b60085f61298e60a0850160808601613595565b6001600160a01b0316815260208101919091526040015f205460ff166129e3576129be60a0830160808401613595565b604051630a69d5af60e01b81526001600160a01b039091166004820152602401610c20565b5f6129f46080840160608501613595565b9050806001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612a32573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a569190613d7b565b9150612a7f82612a6e61012086016101008701613645565b6001600160401b0390811691161190565b15612abb57612a9661012084016101008501613645565b6040516317d63c9360e21b81526001600160401b039091166004820152602401610c20565b612acb60e0840160c08501613645565b6001600160401b03161580612af75750612aec610100840160e08501613645565b6001600160401b0316155b15612b15576040516361099b6760e11b815260040160405180910390fd5b6001600160a01b0381166366e305fd612b316020860186613595565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa158015612b73573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612b979190613f31565b612bcd57612ba86020840184613595565b604051634048d47560e01b81526001600160a01b039091166004820152602401610c20565b6001600160a01b038116638c4a5df5612bea610140860186613b8c565b612bfa60e0880160c08901613645565b612c0b610100890160e08a01613645565b6040518563ffffffff1660e01b8152600401612c2a9493929190613f4c565b5f6040518083038186803b158015612c40575f5ffd5b505afa158015612c52573d5f5f3e3d5ffd5b5050505050919050565b5f80806041849003612c90578435602086013560408701355f1a612c82898285856131f0565b955095509550505050612c9a565b505f915060029050825b93509350939050565b5f612cb460e0830160c08401613645565b6001600160401b0316600b5f612ccd6020860186613595565b6001600160a01b0316815260208101919091526040015f90812090612cf86080860160608701613595565b6001600160a01b03166001600160a01b031681526020019081526020015f2054612d229190613daa565b90505f612d356080840160608501613595565b6001600160a01b031663bd5fd65e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612d70573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d949190613b75565b612d9e9083613ea9565b90505f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663bbe430de612ddd6020870187613595565b612ded6080880160608901613595565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604401602060405180830381865afa158015612e36573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e5a9190613b75565b905081811015612e8757604051634533b3f160e01b81526004810182905260248101839052604401610c20565b82600b5f612e986020880188613595565b6001600160a01b0316815260208101919091526040015f90812090612ec36080880160608901613595565b6001600160a01b0316815260208101919091526040015f205550505050565b5f6110c58284613dd0565b5f5f5f612efa86866132b8565b91509150815f03612f1e57838181612f1457612f14613ec0565b04925050506110c5565b818411612f3557612f3560038515026011186132d4565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b612faa83838360016132e5565b612fd257604051635274afe760e01b81526001600160a01b0384166004820152602401610c20565b505050565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561302f57507f000000000000000000000000000000000000000000000000000000000000000046145b1561305957507f000000000000000000000000000000000000000000000000000000000000000090565b612677604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561128d57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b60605f61315383613347565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b61319284848484600161336e565b6131ba57604051635274afe760e01b81526001600160a01b0385166004820152602401610c20565b50505050565b5f6001600160801b038211156131ec5760405163c16f674760e01b815260048101839052602401610c20565b5090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561322957505f915060039050826132ae565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561327a573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166132a557505f9250600191508290506132ae565b92505f91508190505b9450945094915050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661333b57838315161561332f573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f60ff8216601f8111156108df57604051632cd44ac360e21b815260040160405180910390fd5b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166133ca5783831516156133be573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5080545f8255905f5260205f209061128d919061342f565b60405180604001604052805f6001600160a01b0316815260200161342a604051806040016040528060608152602001606081525090565b905290565b5f5b80821115612fd2576134458184015f61344d565b600101613431565b50805461345990613b43565b5f825580601f10613468575050565b601f0160209004905f5260205f209061128d91905f5b80821115612fd2575f8184015560010161347e565b6001600160a01b0381168114610bf2575f5ffd5b5f5f604083850312156134b8575f5ffd5b82356134c381613493565b915060208301356134d381613493565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f81516040845261352060408501826134de565b60208481015186830387830152805180845292935081019181840191600582901b8501015f5b8281101561357757601f198683030184526135628286516134de565b60209586019594909401939150600101613546565b50979650505050505050565b602081525f6110c5602083018461350c565b5f602082840312156135a5575f5ffd5b81356110c581613493565b8015158114610bf2575f5ffd5b5f5f604083850312156135ce575f5ffd5b82356135d981613493565b915060208301356134d3816135b0565b5f61016082840312156135fa575f5ffd5b50919050565b5f60208284031215613610575f5ffd5b81356001600160401b03811115613625575f5ffd5b611946848285016135e9565b6001600160401b0381168114610bf2575f5ffd5b5f60208284031215613655575f5ffd5b81356110c581613631565b5f5f83601f840112613670575f5ffd5b5081356001600160401b03811115613686575f5ffd5b60208301915083602082850101111561369d575f5ffd5b9250929050565b5f5f83601f8401126136b4575f5ffd5b5081356001600160401b038111156136ca575f5ffd5b6020830191508360208260051b850101111561369d575f5ffd5b5f5f5f5f5f606086880312156136f8575f5ffd5b853561370381613493565b945060208601356001600160401b0381111561371d575f5ffd5b61372988828901613660565b90955093505060408601356001600160401b03811115613747575f5ffd5b613753888289016136a4565b969995985093965092949392505050565b602080825282518282018190525f918401906040840190835b818110156137a45783516001600160a01b031683526020938401939092019160010161377d565b509095945050505050565b60ff60f81b8816815260e060208201525f6137cd60e08301896134de565b82810360408401526137df81896134de565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613834578351835260209384019390920191600101613816565b50909b9a5050505050505050505050565b5f5f60408385031215613856575f5ffd5b823561386181613631565b946020939093013593505050565b5f5f5f5f60608587031215613882575f5ffd5b84356001600160401b03811115613897575f5ffd5b6138a3878288016135e9565b94505060208501356001600160401b038111156138be575f5ffd5b6138ca87828801613660565b9598909750949560400135949350505050565b5f5f5f606084860312156138ef575f5ffd5b83356138fa81613493565b95602085013595506040909401359392505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561398657868503603f19018452815180516001600160a01b031686526020908101516040918701829052906139709087018261350c565b9550506020938401939190910190600101613935565b50929695505050505050565b5f5f602083850312156139a3575f5ffd5b82356001600160401b038111156139b8575f5ffd5b6139c4858286016136a4565b90969095509350505050565b80516001600160a01b0316825260208101516139f760208401826001600160401b03169052565b506040810151613a1260408401826001600160a01b03169052565b506060810151613a2d60608401826001600160401b03169052565b506080810151613a4860808401826001600160a01b03169052565b5060a0810151613a6360a08401826001600160401b03169052565b5060c0810151613a7760c084018215159052565b5060e0810151613a9260e08401826001600160a01b03169052565b50610100810151610100830152610120810151613abb6101208401826001600160801b03169052565b50610140810151612fd26101408401826001600160801b03169052565b602080825282518282018190525f918401906040840190835b818110156137a45783516001600160401b03815116845260208101519050613b1c60208501826139d0565b50602093909301926101809290920191600101613af1565b61016081016108df82846139d0565b600181811c90821680613b5757607f821691505b6020821081036135fa57634e487b7160e01b5f52602260045260245ffd5b5f60208284031215613b85575f5ffd5b5051919050565b5f5f8335601e19843603018112613ba1575f5ffd5b8301803591506001600160401b03821115613bba575f5ffd5b60200191503681900382131561369d575f5ffd5b818382375f9101908152919050565b5f81518060208401855e5f93019283525090919050565b5f611946613c028386613bdd565b84613bdd565b634e487b7160e01b5f52604160045260245ffd5b601f821115612fd25782821115612fd257805f5260205f20601f840160051c6020851015613c4757505f5b90810190601f840160051c035f5b81811015613c6a575f83820155600101613c55565b505050505050565b6001600160401b03831115613c8957613c89613c08565b613c9d83613c978354613b43565b83613c1c565b5f601f841160018114613cce575f8515613cb75750838201355b5f19600387901b1c1916600186901b178355613d25565b5f83815260208120601f198716915b82811015613cfd5786850135825560209485019460019092019101613cdd565b5086821015613d19575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b634e487b7160e01b5f52603260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f611946602083018486613d40565b5f60208284031215613d8b575f5ffd5b81516110c581613631565b634e487b7160e01b5f52601160045260245ffd5b808201808211156108df576108df613d96565b818103818111156108df576108df613d96565b6001600160401b0381811683821601908111156108df576108df613d96565b5f6001600160401b0382166001600160401b038103613e1057613e10613d96565b60010192915050565b6001600160401b03831681526040602082015260018060a01b03825116604082015260018060a01b03602083015116606082015260018060a01b0360408301511660808201526001600160401b0360608301511660a08201526001600160401b0360808301511660c08201525f60a083015160c060e0840152613ea06101008401826134de565b95945050505050565b80820281158282048414176108df576108df613d96565b634e487b7160e01b5f52601260045260245ffd5b5f82613eee57634e487b7160e01b5f52601260045260245ffd5b500490565b6001600160801b0382811682821603908111156108df576108df613d96565b6001600160801b0381811683821601908111156108df576108df613d96565b5f60208284031215613f41575f5ffd5b81516110c5816135b0565b606081525f613f5f606083018688613d40565b6001600160401b03948516602084015292909316604090910152939250505056' as const
