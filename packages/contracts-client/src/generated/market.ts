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
            "internalType": "address",
            "name": "operator",
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
            "internalType": "Period",
            "name": "openedPeriod",
            "type": "uint64"
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
            "internalType": "uint256",
            "name": "escrow",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "paid",
            "type": "uint256"
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
                "internalType": "address",
                "name": "operator",
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
                "internalType": "Period",
                "name": "openedPeriod",
                "type": "uint64"
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
                "internalType": "uint256",
                "name": "escrow",
                "type": "uint256"
              },
              {
                "internalType": "uint256",
                "name": "paid",
                "type": "uint256"
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
export const marketBytecode = '0x6101a0604052348015610010575f5ffd5b5060405161401238038061401283398101604081905261002f9161021d565b6040805180820182526012815271139d5419595c94dd1858dac813585c9ad95d60721b602080830191909152825180840190935260018352603160f81b908301526001600160401b03841660805290826001600160a01b0381166100ad57604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6100b681610178565b506100c0826101c9565b610140526100cd816101c9565b61016052815160208084019190912061010052815190820120610120524660c05261015b6101005161012051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60a05250503060e05250506001600160a01b0316610180526102cd565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f5f829050601f815111156101f3578260405163305a27a960e01b81526004016100a49190610272565b80516101fe826102a7565b179392505050565b6001600160a01b038116811461021a575f5ffd5b50565b5f5f5f6060848603121561022f575f5ffd5b835161023a81610206565b60208501519093506001600160401b0381168114610256575f5ffd5b604085015190925061026781610206565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102c7575f198160200360031b1b821691505b50919050565b60805160a05160c05160e0516101005161012051610140516101605161018051613cd26103405f395f818161027f0152612bde01525f6124e801525f6124b801525f612ee301525f612ebb01525f612e1601525f612e4001525f612e6a01525f81816102f001526111900152613cd25ff3fe608060405234801561000f575f5ffd5b5060043610610213575f3560e01c806374f9a3d91161011f578063af260be4116100a9578063db79c50711610079578063db79c507146106a3578063df18e047146106ab578063f2fde38b146106ca578063f7888aec146106dd578063f95dc10514610707575f5ffd5b8063af260be414610536578063ca5fc2a21461053e578063d32b53661461055e578063d4e135c414610571575f5ffd5b80638d4deb03116100ef5780638d4deb03146104d75780638da5cb5b146104ea57806396f76a58146104fb578063a5218b3c1461051b578063adb5735c14610523575f5ffd5b806374f9a3d91461045f578063776618fa1461047f57806384b0196e146104a95780638ce5ae91146104c4575f5ffd5b80634b9ba446116101a05780635b5175d5116101705780635b5175d5146103e75780636b4b716f146103fa5780636c19e7831461041c578063715018a61461042f57806374ea8f7f14610437575f5ffd5b80634b9ba4461461039b5780634ba3a0a9146103ae57806351cff8d9146103c157806354342cc4146103d4575f5ffd5b80631f25bbdc116101e65780631f25bbdc146102eb57806337d9462f1461032a57806338413a1d146103605780633d09a69c1461037357806349a9a39014610388575f5ffd5b806308631f9d14610217578063086cde6014610240578063135c404e1461027a5780631eeb82c6146102b9575b5f5ffd5b61022a6102253660046132aa565b610710565b6040516102379190613386565b60405180910390f35b61025361024e366004613398565b6108be565b604080516001600160a01b0390931683526001600160401b03909116602083015201610237565b6102a17f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610237565b6102db6102c7366004613398565b60076020525f908152604090205460ff1681565b6040519015158152602001610237565b6103127f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160401b039091168152602001610237565b610352610338366004613398565b6001600160a01b03165f908152600f602052604090205490565b604051908152602001610237565b6102db61036e366004613398565b610933565b6103866103813660046133c0565b6109b2565b005b610352610396366004613403565b610a19565b6103866103a9366004613448565b610ba9565b6103866103bc3660046134a7565b610bce565b6103866103cf366004613398565b610d81565b6103866103e2366004613448565b610d8b565b6102a16103f5366004613398565b610ff4565b6102db610408366004613398565b60086020525f908152604090205460ff1681565b61038661042a366004613398565b611079565b610386611229565b610352610445366004613398565b6001600160a01b03165f9081526020819052604090205490565b61047261046d366004613398565b61123c565b6040516102379190613554565b61035261048d3660046132aa565b600b60209081525f928352604080842090915290825290205481565b6104b16112af565b604051610237979695949392919061359f565b6103866104d2366004613635565b6112f1565b6103126104e536600461365f565b61135f565b6004546001600160a01b03166102a1565b61050e6105093660046136cd565b6118f4565b60405161023791906136ff565b610352600881565b6103866105313660046132aa565b611ba5565b610352601081565b61055161054c3660046136cd565b611dce565b6040516102379190613868565b61038661056c3660046133c0565b612066565b61069661057f366004613448565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152506001600160401b039081165f908152600d602090815260409182902082516101608101845281546001600160a01b039081168252600183015481169382019390935260028201548316938101939093526003810154909116606083015260048101546080830152600581015480841660a0840152600160401b8104841660c0840152600160801b810490931660e0830152600160c01b90920460ff161515610100820152600682015461012082015260079091015461014082015290565b60405161023791906138c4565b610352605081565b6103526106b9366004613398565b60096020525f908152604090205481565b6103866106d8366004613398565b6120c5565b6103526106eb3660046132aa565b600a60209081525f928352604080842090915290825290205481565b61035261010081565b60408051808201909152606080825260208201526001600160a01b038084165f90815260026020908152604080832093861683529290528190208151808301909252805482908290610761906138d3565b80601f016020809104026020016040519081016040528092919081815260200182805461078d906138d3565b80156107d85780601f106107af576101008083540402835291602001916107d8565b820191905f5260205f20905b8154815290600101906020018083116107bb57829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b828210156108ad578382905f5260205f20018054610822906138d3565b80601f016020809104026020016040519081016040528092919081815260200182805461084e906138d3565b80156108995780601f1061087057610100808354040283529160200191610899565b820191905f5260205f20905b81548152906001019060200180831161087c57829003601f168201915b505050505081526020019060010190610805565b505050508152505090505b92915050565b6001600160a01b038082165f908152600360205260408120600181015491928392161580159061090157506001810154600160a01b90046001600160401b031643105b1561092d57600101546001600160a01b03811694600160a01b9091046001600160401b03169350915050565b50915091565b6001600160a01b0381165f818152600960205260408082205490516370a0823160e01b8152306004820152919290916370a0823190602401602060405180830381865afa158015610986573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109aa9190613905565b101592915050565b6109ba6120ff565b6001600160a01b0382165f81815260076020908152604091829020805460ff191685151590811790915591519182527f87299d72b33136c40b6c6f0a1241a9c8f89874791ee771864200bdf12b4afbd291015b60405180910390a25050565b5f6108b87fac66d0e3a30793ace6343a66634beb4f5bfc451066f9e6b5efb3945b645f0b81610a4b6020850185613398565b610a5b6040860160208701613398565b610a6b6060870160408801613398565b610a7b6080880160608901613398565b610a8b60a0890160808a01613398565b6040805160208101979097526001600160a01b039586169087015292841660608601529083166080850152821660a084810191909152911660c083015284013560e08201526101000160408051601f19818403018152919052610af460e0850160c08601613448565b610b05610100860160e08701613448565b610b1761012087016101008801613448565b610120870135610b2b61014089018961391c565b604051610b3992919061395e565b604080519182900382206001600160401b03968716602084015294861690820152939091166060840152608083015260a082015260c00160408051601f1981840301815290829052610b8e9291602001613984565b6040516020818303038152906040528051906020012061212c565b610bb1612158565b610bc381610bbe8361218d565b612213565b610bcb6123a3565b50565b82801580610bdc5750605081115b15610c025760405163085f57f760e21b8152600481018290526024015b60405180910390fd5b6008821115610c275760405163f91608ef60e01b815260048101839052602401610bf9565b335f9081526002602090815260408083206001600160a01b038a168452909152902080548190610c56906138d3565b90505f03610c6757610c67876123cd565b80610c73868883613a02565b50610c81600182015f6131de565b5f5b83811015610d2a575f858583818110610c9e57610c9e613abc565b9050602002810190610cb0919061391c565b915050610100811115610cd957604051633a62e0f760e21b815260048101829052602401610bf9565b82600101868684818110610cef57610cef613abc565b9050602002810190610d01919061391c565b82546001810184555f938452602090932090920191610d209183613a02565b5050600101610c83565b50866001600160a01b0316336001600160a01b03167f7aa7e8eeabde0668eea5330d7591a29fb2b728a1d13af60cbdc725b1f9b238c88888604051610d70929190613af8565b60405180910390a350505050505050565b610bcb8133611ba5565b610d93612158565b5f610d9d8261218d565b9050610da98282612213565b80545f906001600160a01b0316331480610e49575060028201546040805162c080c360e31b81529051610e49926001600160a01b03169163060406189160048083019260209291908290030181865afa158015610e08573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e2c9190613b0b565b60058401546001600160401b03600160801b909104811691161190565b80610e6d575060018201546001600160a01b031633148015610e6d57506006820154155b905080610e9857604051635012071760e01b81526001600160401b0384166004820152602401610bf9565b6006820180545f9182905560058401805460ff60c01b1916905560038401546001600160a01b039081168352600a60209081526040808520875490931685529190528220805491928392610eed908490613b3a565b9091555050600583015460018401546001600160a01b039081165f908152600b602090815260408083206002890154909416835292905290812080546001600160401b0390931692909190610f43908490613b4d565b90915550506040518181526001600160401b038516907f7e48ed48761c760c485db67c3a8c478e3a1d0bddd55925bb9d60db59650f84619060200160405180910390a2600283015460405163a77c180760e01b81526001600160401b03861660048201526001600160a01b039091169063a77c1807906024015f604051808303815f87803b158015610fd3575f5ffd5b505af1158015610fe5573d5f5f3e3d5ffd5b50505050505050610bcb6123a3565b6001600160a01b038082165f908152600360205260408120600181015491929091161580159061103857506001810154600160a01b90046001600160401b03164310155b1561105057600101546001600160a01b031692915050565b80546001600160a01b0316156110705780546001600160a01b0316611072565b825b9392505050565b6001600160a01b0381166110a057604051632af8a62360e01b815260040160405180910390fd5b335f908152600360209081526040808320600f909252909120546111195780546001600160a01b0319166001600160a01b0383169081178255604080519182526001600160401b034316602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610a0d565b60018101546001600160a01b03161580159061114957506001810154600160a01b90046001600160401b03164310155b1561116e57600181015481546001600160a01b0319166001600160a01b039091161781555b6001810180546001600160a01b0319166001600160a01b0384161790556111b57f000000000000000000000000000000000000000000000000000000000000000043613b60565b60018201805467ffffffffffffffff60a01b1916600160a01b6001600160401b0393841681029190911791829055604080516001600160a01b038716815291909204909216602083015233917f772c0872b065c9b7d7e911fd591e671506e2a104007c25f7fef231e946d6b0709101610a0d565b6112316120ff565b61123a5f612460565b565b6001600160a01b0381165f908152600160209081526040918290208054835181840281018401909452808452606093928301828280156112a357602002820191905f5260205f20905b81546001600160a01b03168152600190910190602001808311611285575b50505050509050919050565b5f6060805f5f5f60606112c06124b1565b6112c86124e1565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b6112f9612158565b5f6113038361218d565b905061130f818361250c565b826001600160401b03167f828ea550198675e01011a31ad8093341911fd788a6770cfda25ab933e336df438360405161134a91815260200190565b60405180910390a25061135b6123a3565b5050565b5f611368612158565b5f611372866126b0565b90505f61137e87610a19565b5f818152600e602052604090205490915060ff16156113b05760405163809e107160e01b815260040160405180910390fd5b5f6113bc828888612a8f565b509091506113d290506103f560208a018a613398565b6001600160a01b0316816001600160a01b03161461140357604051632fdf6e7f60e21b815260040160405180910390fd5b5f828152600e60205260409020805460ff1916600117905561142488612ad6565b600c80545f9061143c906001600160401b0316613b7f565b91906101000a8154816001600160401b0302191690836001600160401b03160217905593505f61147e848a60e00160208101906114799190613448565b612d15565b6001600160401b0386165f908152600d60209081526040918290209293506114aa918c01908c01613398565b81546001600160a01b0319166001600160a01b03919091161781556114d260208b018b613398565b6001820180546001600160a01b0319166001600160a01b039290921691909117905561150460808b0160608c01613398565b6002820180546001600160a01b0319166001600160a01b039290921691909117905561153660a08b0160808c01613398565b6003820180546001600160a01b0319166001600160a01b039290921691909117905560a08a0135600482015561157260e08b0160c08c01613448565b600582018054600160c01b6001600160401b039384166fffffffffffffffffffffffffffffffff1990921691909117600160401b898516021768ffffffffffffffffff60801b1916600160801b9386169390930260ff60c01b191692909217919091179055600f5f6115ea60408d0160208e01613398565b6001600160a01b0316815260208082019290925260409081015f9081208054600181018255908252908390206004820401805460039092166008026101000a6001600160401b0381810219909316928b160291909117905561165191908c01908c01613398565b6001600160a01b031661166760208c018c613398565b6001600160a01b0316146116db57600f5f61168560208d018d613398565b6001600160a01b031681526020808201929092526040015f90812080546001810182559082529190206004820401805460039092166008026101000a6001600160401b0381810219909316928916029190911790555b6116e860208b018b613398565b6001600160a01b031661170160408c0160208d01613398565b6001600160a01b0316876001600160401b03167fa26af9f54b599d4bfdc2c17c51a5ba958ec3f7810fea37c3830b45fbfd87f90d8d60600160208101906117489190613398565b8e604001602081019061175b9190613398565b604080516001600160a01b0393841681529290911660208301520160405180910390a4861561178e5761178e818861250c565b61179e60808b0160608c01613398565b6001600160a01b03166346377900876040518060c001604052808e60200160208101906117cb9190613398565b6001600160a01b031681526020018e60400160208101906117ec9190613398565b6001600160a01b031681526020018e5f01602081019061180c9190613398565b6001600160a01b031681526020018e60c001602081019061182d9190613448565b6001600160401b03168152602001866001600160401b031681526020018e80610140019061185b919061391c565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525050509152506040516001600160e01b031960e085901b1681526118b2929190600401613ba9565b5f604051808303815f87803b1580156118c9575f5ffd5b505af11580156118db573d5f5f3e3d5ffd5b5050505050505050506118ec6123a3565b949350505050565b6001600160a01b0383165f90815260208190526040812080546060929061191b8587613b3a565b10611927578154611931565b6119318486613b3a565b9050848111611940575f61194a565b61194a8582613b4d565b6001600160401b0381111561196157611961613998565b60405190808252806020026020018201604052801561199a57816020015b6119876131f6565b81526020019060019003908161197f5790505b5092505f5b8351811015611b9b575f836119b48389613b3a565b815481106119c4576119c4613abc565b5f9182526020808320909101546040805180820182526001600160a01b0392831680825280865260028552828620938e168652928452938190208151808301909252805492955092840192909182908290611a1e906138d3565b80601f0160208091040260200160405190810160405280929190818152602001828054611a4a906138d3565b8015611a955780601f10611a6c57610100808354040283529160200191611a95565b820191905f5260205f20905b815481529060010190602001808311611a7857829003601f168201915b5050505050815260200160018201805480602002602001604051908101604052809291908181526020015f905b82821015611b6a578382905f5260205f20018054611adf906138d3565b80601f0160208091040260200160405190810160405280929190818152602001828054611b0b906138d3565b8015611b565780601f10611b2d57610100808354040283529160200191611b56565b820191905f5260205f20905b815481529060010190602001808311611b3957829003601f168201915b505050505081526020019060010190611ac2565b5050505081525050815250858381518110611b8757611b87613abc565b60209081029190910101525060010161199f565b5050509392505050565b611bad612158565b6001600160a01b038083165f908152600a6020908152604080832093851683529290529081205490819003611bf5576040516320a68a1760e21b815260040160405180910390fd5b6001600160a01b0383165f818152600960205260408082205490516370a0823160e01b81523060048201529092906370a0823190602401602060405180830381865afa158015611c47573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c6b9190613905565b90505f828210611c7b5783611c86565b611c86848385612d20565b6001600160a01b038088165f908152600a60209081526040808320938a168352929052908120559050611cb98484613b4d565b6001600160a01b038781165f8181526009602090815260409182902094909455518481529188169290917fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb910160405180910390a3611d226001600160a01b0387168683612dd0565b6040516370a0823160e01b81523060048201525f906001600160a01b038816906370a0823190602401602060405180830381865afa158015611d66573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d8a9190613905565b611d949084613b4d565b905081811115611dc15760405163fbc7e5cb60e01b81526004810182905260248101839052604401610bf9565b505050505061135b6123a3565b6001600160a01b0383165f908152600f60205260408120805460609290611df58587613b3a565b10611e01578154611e0b565b611e0b8486613b3a565b9050848111611e1a575f611e24565b611e248582613b4d565b6001600160401b03811115611e3b57611e3b613998565b604051908082528060200260200182016040528015611ed957816020015b6040805180820182525f8082528251610160810184528181526020818101839052938101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152611ec69282015290565b815260200190600190039081611e595790505b5092505f5b8351811015611b9b576040518060400160405280848389611eff9190613b3a565b81548110611f0f57611f0f613abc565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03168152602001600d5f86858b611f549190613b3a565b81548110611f6457611f64613abc565b5f9182526020808320600480840490910154600393841660080261010090810a9091046001600160401b03908116875286840197909752604095860190942085516101608101875281546001600160a01b039081168252600183015481169482019490945260028201548416968101969096529283015490911660608501528101546080840152600581015480851660a0850152600160401b8104851660c0850152600160801b810490941660e0840152600160c01b90930460ff1615159082015260068201546101208201526007909101546101408201529052845185908390811061205357612053613abc565b6020908102919091010152600101611ede565b61206e6120ff565b6001600160a01b0382165f81815260086020908152604091829020805460ff191685151590811790915591519182527f06b231438cb506a417c7d57a66471c9d8a7dab1e1f72885326aa38711da91b569101610a0d565b6120cd6120ff565b6001600160a01b0381166120f657604051631e4fbdf760e01b81525f6004820152602401610bf9565b610bcb81612460565b6004546001600160a01b0316331461123a5760405163118cdaa760e01b8152336004820152602401610bf9565b5f6108b8612138612e0a565b8360405161190160f01b8152600281019290925260228201526042902090565b612160612f33565b61123a60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612f73565b6001600160401b0381165f908152600d6020526040902080546001600160a01b03166121d7576040516324000ae360e01b81526001600160401b0383166004820152602401610bf9565b6005810154600160c01b900460ff1661220e57604051634ed3cf2760e01b81526001600160401b0383166004820152602401610bf9565b919050565b60028101546040516366b0bd0d60e11b81526001600160401b03841660048201525f916001600160a01b03169063cd617a1a90602401602060405180830381865afa158015612264573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122889190613905565b90505f8260070154670de0b6b3a76400008460040154846122a99190613c39565b6122b39190613c64565b6122bd9190613b4d565b90505f836006015482106122d55783600601546122d7565b815b9050805f036122e7575050505050565b80846006015f8282546122fa9190613b4d565b9250508190555080846007015f8282546123149190613b3a565b909155505060038401546001600160a01b039081165f908152600a60209081526040808320600189015490941683529290529081208054839290612359908490613b3a565b90915550506040518181526001600160401b038616907fe97582f196257f84475033ff2e3013a5a61cbee0fcb477b3ba090794dbb5cd199060200160405180910390a25050505050565b61123a5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00612187565b335f908152600160205260409020805460101161240d5780546123f1906001613b3a565b604051631058200960e21b8152600401610bf991815260200190565b8054600181810183555f928352602080842090920180546001600160a01b039095166001600160a01b03199586168117909155835282825260408320805491820181558352912001805490911633179055565b600480546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b60606124dc7f0000000000000000000000000000000000000000000000000000000000000000612f7a565b905090565b60606124dc7f0000000000000000000000000000000000000000000000000000000000000000612f7a565b60038201546001600160a01b03165f818152600960205260408082205490516370a0823160e01b815230600482015290919083906370a0823190602401602060405180830381865afa158015612564573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125889190613905565b9050818110156125b5576040516352653f5760e01b81526004810182905260248101839052604401610bf9565b6125ca6001600160a01b038416333087612fb7565b6040516370a0823160e01b81523060048201525f9082906001600160a01b038616906370a0823190602401602060405180830381865afa158015612610573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906126349190613905565b61263e9190613b4d565b905084811461266a57604051638dd9f09560e01b81526004810182905260248101869052604401610bf9565b84866006015f82825461267d9190613b3a565b9091555061268d90508584613b3a565b6001600160a01b039094165f908152600960205260409020939093555050505050565b5f6126c16040830160208401613398565b6001600160a01b0316336001600160a01b03161461270e576126e96040830160208401613398565b604051630e3f688f60e41b81526001600160a01b039091166004820152602401610bf9565b5f61271f6060840160408501613398565b6001600160a01b03160361274657604051635f7f9b1760e01b815260040160405180910390fd5b60075f6127596080850160608601613398565b6001600160a01b0316815260208101919091526040015f205460ff166127ae576127896080830160608401613398565b604051638219f39160e01b81526001600160a01b039091166004820152602401610bf9565b60085f6127c160a0850160808601613398565b6001600160a01b0316815260208101919091526040015f205460ff16612816576127f160a0830160808401613398565b604051630a69d5af60e01b81526001600160a01b039091166004820152602401610bf9565b5f6128276080840160608501613398565b9050806001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612865573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128899190613b0b565b91506128b2826128a161012086016101008701613448565b6001600160401b0390811691161190565b156128ee576128c961012084016101008501613448565b6040516317d63c9360e21b81526001600160401b039091166004820152602401610bf9565b6128fe60e0840160c08501613448565b6001600160401b0316158061292a575061291f610100840160e08501613448565b6001600160401b0316155b15612948576040516361099b6760e11b815260040160405180910390fd5b6001600160a01b0381166366e305fd6129646020860186613398565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152602401602060405180830381865afa1580156129a6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129ca9190613c83565b612a00576129db6020840184613398565b604051634048d47560e01b81526001600160a01b039091166004820152602401610bf9565b6001600160a01b038116638c4a5df5612a1d61014086018661391c565b612a2d60e0880160c08901613448565b612a3e610100890160e08a01613448565b6040518563ffffffff1660e01b8152600401612a5d9493929190613c9e565b5f6040518083038186803b158015612a73575f5ffd5b505afa158015612a85573d5f5f3e3d5ffd5b5050505050919050565b5f80806041849003612ac3578435602086013560408701355f1a612ab589828585612ff3565b955095509550505050612acd565b505f915060029050825b93509350939050565b5f612ae760e0830160c08401613448565b6001600160401b0316600b5f612b006020860186613398565b6001600160a01b0316815260208101919091526040015f90812090612b2b6080860160608701613398565b6001600160a01b03166001600160a01b031681526020019081526020015f2054612b559190613b3a565b90505f612b686080840160608501613398565b6001600160a01b031663bd5fd65e6040518163ffffffff1660e01b8152600401602060405180830381865afa158015612ba3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bc79190613905565b612bd19083613c39565b90505f6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663bbe430de612c106020870187613398565b612c206080880160608901613398565b6040516001600160e01b031960e085901b1681526001600160a01b03928316600482015291166024820152604401602060405180830381865afa158015612c69573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612c8d9190613905565b905081811015612cba57604051634533b3f160e01b81526004810182905260248101839052604401610bf9565b82600b5f612ccb6020880188613398565b6001600160a01b0316815260208101919091526040015f90812090612cf66080880160608901613398565b6001600160a01b0316815260208101919091526040015f205550505050565b5f6110728284613b60565b5f5f5f612d2d86866130bb565b91509150815f03612d5157838181612d4757612d47613c50565b0492505050611072565b818411612d6857612d6860038515026011186130d7565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b612ddd83838360016130e8565b612e0557604051635274afe760e01b81526001600160a01b0384166004820152602401610bf9565b505050565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015612e6257507f000000000000000000000000000000000000000000000000000000000000000046145b15612e8c57507f000000000000000000000000000000000000000000000000000000000000000090565b6124dc604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561123a57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b60605f612f868361314a565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b612fc5848484846001613171565b612fed57604051635274afe760e01b81526001600160a01b0385166004820152602401610bf9565b50505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561302c57505f915060039050826130b1565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561307d573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166130a857505f9250600191508290506130b1565b92505f91508190505b9450945094915050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661313e578383151615613132573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f60ff8216601f8111156108b857604051632cd44ac360e21b815260040160405180910390fd5b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166131cd5783831516156131c1573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5080545f8255905f5260205f209061123a9190613232565b60405180604001604052805f6001600160a01b0316815260200161322d604051806040016040528060608152602001606081525090565b905290565b5f5b80821115612e05576132488184015f613250565b600101613234565b50805461325c906138d3565b5f825580601f1061326b575050565b601f0160209004905f5260205f209061123a91905f5b80821115612e05575f81840155600101613281565b6001600160a01b0381168114610bcb575f5ffd5b5f5f604083850312156132bb575f5ffd5b82356132c681613296565b915060208301356132d681613296565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f81516040845261332360408501826132e1565b60208481015186830387830152805180845292935081019181840191600582901b8501015f5b8281101561337a57601f198683030184526133658286516132e1565b60209586019594909401939150600101613349565b50979650505050505050565b602081525f611072602083018461330f565b5f602082840312156133a8575f5ffd5b813561107281613296565b8015158114610bcb575f5ffd5b5f5f604083850312156133d1575f5ffd5b82356133dc81613296565b915060208301356132d6816133b3565b5f61016082840312156133fd575f5ffd5b50919050565b5f60208284031215613413575f5ffd5b81356001600160401b03811115613428575f5ffd5b6118ec848285016133ec565b6001600160401b0381168114610bcb575f5ffd5b5f60208284031215613458575f5ffd5b813561107281613434565b5f5f83601f840112613473575f5ffd5b5081356001600160401b03811115613489575f5ffd5b6020830191508360208285010111156134a0575f5ffd5b9250929050565b5f5f5f5f5f606086880312156134bb575f5ffd5b85356134c681613296565b945060208601356001600160401b038111156134e0575f5ffd5b6134ec88828901613463565b90955093505060408601356001600160401b0381111561350a575f5ffd5b8601601f8101881361351a575f5ffd5b80356001600160401b0381111561352f575f5ffd5b8860208260051b8401011115613543575f5ffd5b959894975092955050506020019190565b602080825282518282018190525f918401906040840190835b818110156135945783516001600160a01b031683526020938401939092019160010161356d565b509095945050505050565b60ff60f81b8816815260e060208201525f6135bd60e08301896132e1565b82810360408401526135cf81896132e1565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613624578351835260209384019390920191600101613606565b50909b9a5050505050505050505050565b5f5f60408385031215613646575f5ffd5b823561365181613434565b946020939093013593505050565b5f5f5f5f60608587031215613672575f5ffd5b84356001600160401b03811115613687575f5ffd5b613693878288016133ec565b94505060208501356001600160401b038111156136ae575f5ffd5b6136ba87828801613463565b9598909750949560400135949350505050565b5f5f5f606084860312156136df575f5ffd5b83356136ea81613296565b95602085013595506040909401359392505050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561377657868503603f19018452815180516001600160a01b031686526020908101516040918701829052906137609087018261330f565b9550506020938401939190910190600101613725565b50929695505050505050565b80516001600160a01b0316825260208101516137a960208401826001600160a01b03169052565b5060408101516137c460408401826001600160a01b03169052565b5060608101516137df60608401826001600160a01b03169052565b506080810151608083015260a081015161380460a08401826001600160401b03169052565b5060c081015161381f60c08401826001600160401b03169052565b5060e081015161383a60e08401826001600160401b03169052565b5061010081015161385061010084018215159052565b50610120818101519083015261014090810151910152565b602080825282518282018190525f918401906040840190835b818110156135945783516001600160401b038151168452602081015190506138ac6020850182613782565b50602093909301926101809290920191600101613881565b61016081016108b88284613782565b600181811c908216806138e757607f821691505b6020821081036133fd57634e487b7160e01b5f52602260045260245ffd5b5f60208284031215613915575f5ffd5b5051919050565b5f5f8335601e19843603018112613931575f5ffd5b8301803591506001600160401b0382111561394a575f5ffd5b6020019150368190038213156134a0575f5ffd5b818382375f9101908152919050565b5f81518060208401855e5f93019283525090919050565b5f6118ec613992838661396d565b8461396d565b634e487b7160e01b5f52604160045260245ffd5b601f821115612e055782821115612e0557805f5260205f20601f840160051c60208510156139d757505f5b90810190601f840160051c035f5b818110156139fa575f838201556001016139e5565b505050505050565b6001600160401b03831115613a1957613a19613998565b613a2d83613a2783546138d3565b836139ac565b5f601f841160018114613a5e575f8515613a475750838201355b5f19600387901b1c1916600186901b178355613ab5565b5f83815260208120601f198716915b82811015613a8d5786850135825560209485019460019092019101613a6d565b5086821015613aa9575f1960f88860031b161c19848701351681555b505060018560011b0183555b5050505050565b634e487b7160e01b5f52603260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f6118ec602083018486613ad0565b5f60208284031215613b1b575f5ffd5b815161107281613434565b634e487b7160e01b5f52601160045260245ffd5b808201808211156108b8576108b8613b26565b818103818111156108b8576108b8613b26565b6001600160401b0381811683821601908111156108b8576108b8613b26565b5f6001600160401b0382166001600160401b038103613ba057613ba0613b26565b60010192915050565b6001600160401b03831681526040602082015260018060a01b03825116604082015260018060a01b03602083015116606082015260018060a01b0360408301511660808201526001600160401b0360608301511660a08201526001600160401b0360808301511660c08201525f60a083015160c060e0840152613c306101008401826132e1565b95945050505050565b80820281158282048414176108b8576108b8613b26565b634e487b7160e01b5f52601260045260245ffd5b5f82613c7e57634e487b7160e01b5f52601260045260245ffd5b500490565b5f60208284031215613c93575f5ffd5b8151611072816133b3565b606081525f613cb1606083018688613ad0565b6001600160401b03948516602084015292909316604090910152939250505056' as const
