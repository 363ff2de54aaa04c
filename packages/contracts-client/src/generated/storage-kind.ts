/** Generated from contracts/StorageKind.sol by `npm run contracts`. */
export const storageKindAbi = [
  {
    "inputs": [
      {
        "internalType": "contract Market",
        "name": "market_",
        "type": "address"
      },
      {
        "internalType": "contract IBeacon",
        "name": "beacon_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "samples",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "missWindowPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "reportWindowPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "rejoinAfterPeriods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "durationPeriodsMax",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "periodBlocks",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "bondPerPiece",
            "type": "uint256"
          }
        ],
        "internalType": "struct StorageKind.Parameters",
        "name": "parameters",
        "type": "tuple"
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
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "PeriodValue_TooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_AlreadyAnswered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_BadParameters",
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
    "name": "StorageKind_BondTooSmall",
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
    "name": "StorageKind_DealNotRunning",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "durationPeriods",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "durationPeriodsMax",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_DurationTooLong",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_Evicted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "live",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_MoreLiveThanPieces",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NoSeed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NotChallenged",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotEvicted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheCustomersSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheMarket",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_NotTheOperatorsSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "current",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NotThisPeriod",
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
    "name": "StorageKind_NothingToEnd",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_NumberTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_PeriodNotOver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "posted",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_RevisionOutdated",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "untilPeriod",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_StillEvicted",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "StorageKind_TermsUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooLateToReport",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "piecesMax",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooManyPieces",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sample",
        "type": "uint256"
      }
    ],
    "name": "StorageKind_WrongProof",
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
    "name": "StorageKind_WrongSampleCount",
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
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Evicted",
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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "missesInWindow",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "Missed",
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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "Proven",
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
      }
    ],
    "name": "Rejoined",
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
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "RevisionPosted",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "DEAL_PIECES_MAX",
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
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "admitMiss",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "beacon",
    "outputs": [
      {
        "internalType": "contract IBeacon",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bondPerUnit",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "committedBond",
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
    "name": "currentPeriod",
    "outputs": [
      {
        "internalType": "Period",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "customerSignerOf",
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
    "inputs": [],
    "name": "durationPeriodsMax",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "earned",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "unitPeriods",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "periods",
        "type": "uint64"
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "endPromise",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "evidencePeriods",
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
    "name": "isEligible",
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
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "isMissReportable",
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
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "rank",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "piece",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "leafNumber",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "leaf",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32[]",
        "name": "path",
        "type": "bytes32[]"
      }
    ],
    "name": "isSampleProven",
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
      }
    ],
    "name": "liveUnits",
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
    "name": "market",
    "outputs": [
      {
        "internalType": "contract Market",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "missWindowPeriods",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "onDealClosed",
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
      },
      {
        "internalType": "Period",
        "name": "end",
        "type": "uint64"
      }
    ],
    "name": "onDealEndChanged",
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
            "name": "customerSigner",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "unitsMax",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "endPeriod",
            "type": "uint64"
          },
          {
            "internalType": "bytes",
            "name": "terms",
            "type": "bytes"
          }
        ],
        "internalType": "struct IServiceKind.OpenedDeal",
        "name": "opened",
        "type": "tuple"
      }
    ],
    "name": "onDealOpened",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "periodBlocks",
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
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "pieces",
            "type": "uint64"
          },
          {
            "internalType": "bytes",
            "name": "customerSignature",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "operatorSignature",
            "type": "bytes"
          }
        ],
        "internalType": "struct StorageKind.Post",
        "name": "post",
        "type": "tuple"
      }
    ],
    "name": "postRevision",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "number",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "pieces",
            "type": "uint64"
          },
          {
            "internalType": "bytes",
            "name": "customerSignature",
            "type": "bytes"
          },
          {
            "internalType": "bytes",
            "name": "operatorSignature",
            "type": "bytes"
          }
        ],
        "internalType": "struct StorageKind.Post[]",
        "name": "posts",
        "type": "tuple[]"
      }
    ],
    "name": "postRevisions",
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
    "name": "promisedDealCount",
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
    "name": "promisedDealsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "DealId",
            "name": "id",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "pieces",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          }
        ],
        "internalType": "struct StorageKind.PromisedDeal[]",
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
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "dealIndex",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "piece",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "leaf",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32[]",
            "name": "path",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct StorageKind.Sample[]",
        "name": "answers",
        "type": "tuple[]"
      }
    ],
    "name": "prove",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rejoin",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rejoinAfterPeriods",
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
      },
      {
        "internalType": "Period",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "reportMiss",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "reportWindowPeriods",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      }
    ],
    "name": "revisionDigest",
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
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "revisionOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "number",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "pieces",
        "type": "uint64"
      },
      {
        "internalType": "Period",
        "name": "postedIn",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "seed",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "index",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "totalLive",
        "type": "uint64"
      }
    ],
    "name": "sampleOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "rank",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "leafNumber",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "samples",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
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
    "name": "standingOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "live",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "lastProvenPeriod",
            "type": "uint64"
          },
          {
            "internalType": "Period",
            "name": "challengedFrom",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "provenCount",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "missesInWindow",
            "type": "uint256"
          },
          {
            "internalType": "bool",
            "name": "isEvicted",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "isOwing",
            "type": "bool"
          }
        ],
        "internalType": "struct StorageKind.Standing",
        "name": "standing",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "terms",
        "type": "bytes"
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
      }
    ],
    "name": "validateTerms",
    "outputs": [],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "watchedCount",
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
    "name": "watchedOperators",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "page",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const storageKindBytecode = '0x6102a0604052348015610010575f5ffd5b5060405161606438038061606483398101604081905261002f91610436565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b81525084846040518060c0016040528086602001516001600160401b0316815260200186604001516001600160401b0316815260200186606001516001600160401b0316815260200186608001516001600160401b031681526020018660a001516001600160401b031681526020018660c001518152505f5f82602001516001600160401b0316118015610129575081602001516001600160401b0316825f01516001600160401b031610155b801561014157505f82606001516001600160401b0316115b801561015957505f82608001516001600160401b0316115b9050806101795760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa1580156101c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e59190610525565b6001600160a01b0390811660a081815291851660c05283516001600160401b0390811660e0526020850151811661010052604080860151821661012052606086015182166101405260808601519091166101605291840151610180529051634ab116df60e11b81526113886004820152611f4060248201526395622dbe906044015f604051808303815f87803b15801561027d575f5ffd5b505af115801561028f573d5f5f3e3d5ffd5b50505050505050506102a6826103ab60201b60201c565b610240526102b3816103ab565b6102605281516020808401919091206102005281519082012061022052466101c0526103426102005161022051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6101a0525050306101e052805163ffffffff16158061037a575063800000006001600160401b031681608001516001600160401b0316115b156103985760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661028052506105a29050565b5f5f829050601f815111156103de578260405163305a27a960e01b81526004016103d59190610547565b60405180910390fd5b80516103e98261057c565b179392505050565b6001600160a01b0381168114610405575f5ffd5b50565b805163ffffffff8116811461041b575f5ffd5b919050565b80516001600160401b038116811461041b575f5ffd5b5f5f5f83850361012081121561044a575f5ffd5b8451610455816103f1565b6020860151909450610466816103f1565b925060e0603f1982011215610479575f5ffd5b5060405160e081016001600160401b03811182821017156104a857634e487b7160e01b5f52604160045260245ffd5b80604052506104b960408601610408565b81526104c760608601610420565b60208201526104d860808601610420565b60408201526104e960a08601610420565b60608201526104fa60c08601610420565b608082015261050b60e08601610420565b60a0820152610100949094015160c0850152509093909250565b5f60208284031215610535575f5ffd5b8151610540816103f1565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561059c575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161026051610280516158e761077d5f395f818161068601526115b601525f61373d01525f61371201525f6145f001525f6145c801525f61452301525f61454d01525f61457701525f8181610612015261184201525f61034f01525f818161052a0152818161376301526137ba01525f81816103760152610c9301525f8181610595015281816106390152818161116101528181611c3d0152818161271b015281816127660152614d2d01525f81816104b60152818161291a0152612b7501525f81816104270152818161072b0152818161080c01528181610a8001528181610c0501528181610ebd015281816110a1015281816112690152818161144d0152818161195501528181611a0801528181611b9e01528181611cbe01528181611d6e015281816128920152818161296101528181612f94015281816131ce0152818161326d015261340d01525f81816102c801528181610d250152818161165101528181612c860152612d4501525f81816104dd0152818161132901528181611864015281816118e201528181611e68015281816121b501526130b501526158e75ff3fe608060405234801561000f575f5ffd5b506004361061023f575f3560e01c80638365867611610135578063b48a369a116100b4578063c667011511610079578063c66701151461066e578063c6958b8914610681578063d0ec4d08146106bd578063ea5e47a2146106e5578063f46ba52414610715575f5ffd5b8063b48a369a146105f2578063ba99a31114610605578063bd5fd65e1461060d578063bfaae26014610634578063c0689a3c1461065b575f5ffd5b80638f879de9116100fa5780638f879de9146105725780639636361b14610593578063a77c1807146105b9578063b0eca550146105cc578063b36db4c4146105df575f5ffd5b806383658676146104ff57806384b0196e1461050a578063885f2d541461052557806388c89d3b1461054c5780638c4a5df51461055f575f5ffd5b806345918ad1116101c157806366e305fd1161018657806366e305fd146104495780636fde740a1461046c578063716230051461047f5780637f6e2e1a146104b157806380f55605146104d8575f5ffd5b806345918ad1146103b857806346377900146103cb57806349012895146103de5780634db079ba1461040f57806359659e9014610422575f5ffd5b806319f6c8451161020757806319f6c845146103225780632254f9251461032a5780632a71222c1461034a5780633565e508146103715780633591d88a14610398575f5ffd5b806306040618146102435780630712d50f146102685780630fbaaf681461027d578063135c404e146102c357806313b8010f14610302575b5f5ffd5b61024b610728565b6040516001600160401b0390911681526020015b60405180910390f35b61027b610276366004615005565b6107ae565b005b61029061028b36600461504a565b610942565b604080516001600160401b039586168152602081019490945291841691830191909152909116606082015260800161025f565b6102ea7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161025f565b610315610310366004615079565b6109c4565b60405161025f91906150ab565b61027b610bcd565b61033d61033836600461511b565b610e74565b60405161025f9190615136565b61024b7f000000000000000000000000000000000000000000000000000000000000000081565b61024b7f000000000000000000000000000000000000000000000000000000000000000081565b6103ab6103a63660046151b4565b610f9d565b60405161025f91906151d4565b61027b6103c6366004615214565b61109e565b61027b6103d936600461524b565b61131e565b6102ea6103ec36600461504a565b6001600160401b03165f908152600a60205260409020546001600160a01b031690565b61027b61041d3660046152d7565b61158b565b6102ea7f000000000000000000000000000000000000000000000000000000000000000081565b61045c61045736600461511b565b611611565b604051901515815260200161025f565b61024b61047a36600461504a565b6116c2565b61049261048d36600461534a565b61172a565b604080516001600160401b03909316835260208301919091520161025f565b61024b7f000000000000000000000000000000000000000000000000000000000000000081565b6102ea7f000000000000000000000000000000000000000000000000000000000000000081565b61024b638000000081565b610512611745565b60405161025f97969594939291906153c6565b61024b7f000000000000000000000000000000000000000000000000000000000000000081565b61027b61055a36600461504a565b611787565b61027b61056d36600461545c565b6117b0565b61058561058036600461511b565b61181b565b60405190815260200161025f565b7f000000000000000000000000000000000000000000000000000000000000000061024b565b61027b6105c736600461504a565b6118d7565b61027b6105da3660046154df565b6119dc565b61045c6105ed366004615214565b611b9a565b61027b61060036600461504a565b611d3a565b600554610585565b6105857f000000000000000000000000000000000000000000000000000000000000000081565b61024b7f000000000000000000000000000000000000000000000000000000000000000081565b61027b61066936600461551d565b611e5d565b61058561067c366004615539565b611ee3565b6106a87f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff909116815260200161025f565b6105856106cb36600461511b565b6001600160a01b03165f908152600b602052604090205490565b6106f86106f336600461504a565b611f63565b604080519283526001600160401b0390911660208301520161025f565b61045c61072336600461557e565b6120f4565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610785573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107a9919061560f565b905090565b5f600a816107bf602085018561504a565b6001600160401b03166001600160401b031681526020019081526020015f2090505f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610866573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061088a919061560f565b6001600160401b031681525090506108a6828260400151612114565b6108e1576108b7602084018461504a565b604051630eaa358f60e21b81526001600160401b0390911660048201526024015b60405180910390fd5b600282015465ffffffffffff16806108ff604086016020870161504a565b6001600160401b0316116109315760405163242dbb4d60e21b81526001600160401b03821660048201526024016108d8565b61093c838584612168565b50505050565b6001600160401b0381165f908152600a6020526040812060028082018054849384938493919265ffffffffffff8116916003850191600160f01b900460ff169081106109905761099061562a565b0154915465ffffffffffff919091169891975063ffffffff600160301b820481169750600160701b90910416945092505050565b6001600160a01b0383165f908152600b602052604081208054606092906109eb8587615652565b106109f7578154610a01565b610a018486615652565b9050848111610a10575f610a1a565b610a1a8582615665565b6001600160401b03811115610a3157610a31615678565b604051908082528060200260200182016040528015610a7a57816020015b604080516060810182525f80825260208083018290529282015282525f19909201910181610a4f5790505b5092505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610ada573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610afe919061560f565b90505f5b8451811015610bc2575f84610b17838a615652565b81548110610b2757610b2761562a565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a909152604082209092508190610b699086612595565b915091506040518060600160405280846001600160401b03168152602001826001600160401b0316815260200183815250888581518110610bac57610bac61562a565b6020908102919091010152505050600101610b02565b505050509392505050565b335f81815260208190526040902090610be5906126c3565b610c0257604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c5f573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c83919061560f565b60018301549091505f90610cc8907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b031661568c565b9050806001600160401b0316826001600160401b03161015610d0857604051632b99b24560e11b81526001600160401b03821660048201526024016108d8565b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa158015610d72573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d9691906156ab565b90505f610da23361181b565b905080821080610db0575081155b15610dd857604051632d5d9f8b60e01b815260048101839052602481018290526044016108d8565b6001808601805467ffffffffffffffff60401b19169055610dfa9085906126f2565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f908152600460205260409020610e38906126fd565b610e43335f86612707565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610eb5836127da565b9050610f40837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610f17573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f3b919061560f565b6129f1565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f90610faf8486615652565b10610fbc57600554610fc6565b610fc68385615652565b9050838111610fd5575f610fdf565b610fdf8482615665565b6001600160401b03811115610ff657610ff6615678565b60405190808252806020026020018201604052801561101f578160200160208202803683370190505b5091505f5b82518110156110965760056110398287615652565b815481106110495761104961562a565b905f5260205f20015f9054906101000a90046001600160a01b03168382815181106110765761107661562a565b6001600160a01b0390921660209283029190910190910152600101611024565b505092915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156110fb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061111f919061560f565b90506001600160401b038082169083161061115857604051630a97f7ad60e41b81526001600160401b03831660048201526024016108d8565b611196611185837f00000000000000000000000000000000000000000000000000000000000000006126f2565b6001600160401b0380841691161090565b156111bf5760405163323a77f560e01b81526001600160401b03831660048201526024016108d8565b6111c8836126c3565b156111e65760405163380f7dd960e21b815260040160405180910390fd5b6111f08383612a1c565b61121857604051636f65c71560e01b81526001600160401b03831660048201526024016108d8565b6112228383612aa5565b1561124b57604051631d1cba1760e11b81526001600160401b03831660048201526024016108d8565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156112b6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112da91906156ab565b5f03611304576040516356bc7b9b60e11b81526001600160401b03831660048201526024016108d8565b61131983611313858585612b26565b33612c5f565b505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611367576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a6020908152604091829020916113929190840190840161511b565b81546001600160a01b0319166001600160a01b03919091161781556113bd608083016060840161504a565b815463ffffffff91909116600160a01b0263ffffffff60a01b199091161781556113f36113f060a084016080850161504a565b90565b815463ffffffff91909116600160c01b0263ffffffff60c01b19909116178155611423606083016040840161511b565b816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156114a7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114cb919061560f565b60018301805463ffffffff60c01b1916600160c01b63ffffffff8416021790559050611506611500606085016040860161511b565b82612db7565b60018301805463ffffffff92909216600160e01b026001600160e01b039092169190911790556115638482600b5f6115446060890160408a0161511b565b6001600160a01b0316815260208101919091526040015f209190612e25565b8260010160146101000a81548163ffffffff021916908363ffffffff16021790555050505050565b5f8190036115a25761159d8484612f91565b611607565b5f6115ad8585613269565b905063ffffffff7f00000000000000000000000000000000000000000000000000000000000000001682146115f8576040516304c3860360e01b8152600481018390526024016108d8565b61160585858386866134b3565b505b61093c8484613573565b5f61161b826126c3565b1580156116bc575061162c8261181b565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa158015611696573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116ba91906156ab565b115b92915050565b6001600160401b0381165f908152600a602052604081208054600160e01b900463ffffffff16156116f3575f611723565b600281810154611723916003840191600160f01b900460ff1690811061171b5761171b61562a565b015460e01c90565b9392505050565b5f5f6117388686868661363e565b9150915094509492505050565b5f6060805f5f5f606061175661370b565b61175e613736565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b6117913382613269565b506117ad3360026117a3338586612b26565b61131391906156d6565b50565b6117b981613761565b82156117d8576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b038316111561093c57604051633bf2849760e11b81526001600160401b0383166004820152638000000060248201526044016108d8565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa1580156118a9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906118cd91906156ab565b6116bc91906156e9565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611920576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a6020526040812080549091600160e01b90910463ffffffff1690036119d8576119d8817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156119af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119d3919061560f565b6137e7565b5050565b5f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611a62573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a86919061560f565b6001600160401b0316905290505f5b8281101561093c575f600a5f868685818110611ab357611ab361562a565b9050602002810190611ac59190615700565b611ad390602081019061504a565b6001600160401b03166001600160401b031681526020019081526020015f209050611b02818460400151612114565b1580611b575750600281015465ffffffffffff16858584818110611b2857611b2861562a565b9050602002810190611b3a9190615700565b611b4b90604081019060200161504a565b6001600160401b031611155b15611b625750611b92565b611b9081868685818110611b7857611b7861562a565b9050602002810190611b8a9190615700565b85612168565b505b600101611a95565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611bf8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c1c919061560f565b90506001600160401b03808216908416108015611c635750611c61611185847f00000000000000000000000000000000000000000000000000000000000000006126f2565b155b8015611c755750611c73846126c3565b155b8015611c865750611c868484612a1c565b8015611c995750611c978484612aa5565b155b8015611d325750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611d0b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d2f91906156ab565b15155b949350505050565b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015611db3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dd7919061560f565b60018301549091505f906001600160a01b031615801590611e0e57508254600160c01b900463ffffffff166001600160401b038316115b9050801580611e2a57508254600160e01b900463ffffffff1615155b15611e5357604051633d0fe4db60e11b81526001600160401b03851660048201526024016108d8565b61093c83836137e7565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611ea6576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b03919091165f908152600a60205260409020805463ffffffff909216600160c01b0263ffffffff60c01b19909216919091179055565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611f5a9060c00160405160208183030381529060405280519060200120613892565b95945050505050565b6001600160401b038082165f908152600a60209081526040808320815160e081018352600282015465ffffffffffff8116825263ffffffff600160301b8204811695830195909552600160501b8104851693820193909352600160701b830484166060820152600160901b83049093166080840152600160b01b820490941660a083015260ff600160f01b9091041660c0820152909182918261200683836138be565b600185015485549297509092505f91612035916001600160a01b031690600160c01b900463ffffffff1661394b565b905061204a826001600160401b038316615665565b612069856003018560c0015160ff166002811061171b5761171b61562a565b6001600160401b031661207c91906156e9565b6120869087615652565b60018501549096506120af906001600160a01b03811690600160c01b900463ffffffff166139ae565b6120b9575f6120bc565b60015b600185015460ff91909116906120df90600160e01b900463ffffffff168361571e565b6120e9919061571e565b945050505050915091565b5f61210589898989898989896139ee565b90505b98975050505050505050565b60018201545f906001600160a01b03161580159061213e57508254600160e01b900463ffffffff16155b801561172357508254600160c01b900463ffffffff166001600160401b038316115b159392505050565b600183015481516001600160a01b0380831692600160a01b900463ffffffff169116821461222f576001600160a01b03828116808552604051635b5175d560e01b815260048101919091527f000000000000000000000000000000000000000000000000000000000000000090911690635b5175d590602401602060405180830381865afa1580156121fc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612220919061573d565b6001600160a01b031660208401525b5f61223f86868660200151613a97565b604085810151815160e08101835260028a81015465ffffffffffff81168352600160301b810463ffffffff9081166020850152600160501b8204811695840195909552600160701b810485166060840152600160901b81049094166080830152600160b01b84046001600160401b031660a0830152600160f01b90930460ff1660c08201819052939450909290915f916122e79160038c019190811061171b5761171b61562a565b6001600160a01b0387165f908152600b6020526040902090915061230e9086838787613c7f565b61231a86828686613ca8565b60608201516001600160401b03841663ffffffff90911610156123bb575f5f6123438b856138be565b915091505f6123528987612db7565b6001600160401b031690506123678282615665565b61237a906001600160401b0386166156e9565b6123849084615652565b6001600160401b031660a086015263ffffffff90811660808601526020850151166040850152505060c08201805160011860ff1690525b6123cb6040890160208a0161504a565b65ffffffffffff1682526123e56080890160608a0161504a565b63ffffffff1660208301528263ffffffff90811660608401819052835160028c8101805460208801516040808a015160808b015160a08c015160c08d015165ffffffffffff90991669ffffffffffffffffffff1990961695909517600160301b948b16949094029390931767ffffffffffffffff60501b1916600160501b918a169190910263ffffffff60701b191617600160701b909702969096176bffffffffffffffffffffffff60901b1916600160901b919097160267ffffffffffffffff60b01b191695909517600160b01b6001600160401b03909616959095029490941760ff60f01b1916600160f01b60ff90931692830217909355908a01359160038c01919081106124f8576124f861562a565b01556001600160a01b03861661251160208a018a61504a565b6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e61254b60408c0160208d0161504a565b60408c013561256060808e0160608f0161504a565b604080516001600160401b039485168152602081019390935292168183015290519081900360600190a3505050505050505050565b81545f908190600160e01b900463ffffffff1680158015906125c05750836001600160401b03168111155b156125d157505f91508190506126bc565b6040805160e081018252600287015465ffffffffffff81168252600160301b810463ffffffff9081166020840152600160501b8204811693830193909352600160701b8104831660608301819052600160901b82049093166080830152600160b01b81046001600160401b0390811660a0840152600160f01b90910460ff1660c083015290919086161161268a57856003018160c0015160011860ff166002811061267e5761267e61562a565b015481604001516126ae565b856003018160c0015160ff16600281106126a6576126a661562a565b015481602001515b90945063ffffffff16925050505b9250929050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f611723828461568c565b6117ad815f614fb7565b5f61271382600161568c565b90505f6127417f0000000000000000000000000000000000000000000000000000000000000000600161568c565b6001600160401b0316826001600160401b03161161275f575f612795565b600161278b7f00000000000000000000000000000000000000000000000000000000000000008461571e565b612795919061571e565b90506127d36001600160401b03808316908616106127b357846127b5565b815b6001600160a01b0387165f9081526003602052604090209085613dd3565b5050505050565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851682528190529182208054600160401b90046001600160401b03168252909161283c84613e7a565b6001600160401b03161115612863578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b8152905161293e916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa1580156128dc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612900919061560f565b6001600160a01b0385165f908152600460205260409020907f0000000000000000000000000000000000000000000000000000000000000000613ea2565b606083015261294c836126c3565b8260800190151590811515815250506129e4837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156129bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129df919061560f565b613f0e565b151560a083015250919050565b6001600160a01b0382165f90815260016020526040812054611723906001600160801b031683613f7d565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b031615801590612a68575080546001600160401b03600160c01b909104811690841610155b8015611d3257505f612a7985613e7a565b6001600160401b03161180611d325750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c6001908116148061172357506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c600190811614611723565b6001600160a01b0383165f818152600360209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b179055928252600490529081208190612b999085857f0000000000000000000000000000000000000000000000000000000000000000613fb9565b604080518281523360208201529192506001600160401b038616916001600160a01b038816917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a360058110612c56576001600160a01b0385165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03891602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b611f5a8161414a565b604051632eda991b60e11b81526001600160a01b0384811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa158015612ccd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cf19190615758565b505090505f6127108483612d0591906156e9565b612d0f91906156d6565b905080156127d357604051630bfac59960e41b81526001600160a01b0386811660048301526024820183905284811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af1158015612d8b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612daf91906156ab565b505050505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416148015612dfa575080546001600160401b031615155b612e0e5780546001600160401b0316611d32565b8054611d32906001906001600160401b031661571e565b60028301545f908015801590612e7b5750612e7b60028601612e48600184615665565b81548110612e5857612e5861562a565b5f918252602090912001546001600160401b03858116600160401b909204161090565b15612f3d5760028501612e8f600183615665565b81548110612e9f57612e9f61562a565b5f918252602090912001546002860180546001600160401b0390921693509080612ecb57612ecb61578f565b5f8281526020902081015f1990810180546001600160801b031916905501905584548490869084908110612f0157612f0161562a565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b03160217905550612f89565b612f4a6001860184614196565b85546001810187555f878152602090206004820401805460039092166008026101000a6001600160401b03818102199093169288160291909117905591505b509392505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612fee573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613012919061560f565b90506001600160401b038083169082161461304b57604051639a265f7160e01b81526001600160401b03821660048201526024016108d8565b613054836126c3565b156130725760405163380f7dd960e21b815260040160405180910390fd5b5f61307d84846129f1565b6001600160401b03161580156131225750604051633bb30c7d60e11b81526001600160a01b0385811660048301523060248301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063776618fa90604401602060405180830381865afa1580156130fc573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061312091906156ab565b115b90508061314d57604051636f65c71560e01b81526001600160401b03841660048201526024016108d8565b6001600160a01b0384165f908152600260209081526040808320600887901c66ffffffffffffff16845290915290205460ff84161c6001908116036131b057604051631d1cba1760e11b81526001600160401b03841660048201526024016108d8565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa15801561321b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061323f91906156ab565b5f0361093c576040516356bc7b9b60e11b81526001600160401b03841660048201526024016108d8565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156132c7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132eb919061560f565b90506001600160401b038084169082161461332457604051639a265f7160e01b81526001600160401b03821660048201526024016108d8565b61332d846126c3565b1561334b5760405163380f7dd960e21b815260040160405180910390fd5b61335584846129f1565b6001600160401b0316158061339357506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b156133bc57604051636f65c71560e01b81526001600160401b03841660048201526024016108d8565b6133c68484612aa5565b156133ef57604051631d1cba1760e11b81526001600160401b03841660048201526024016108d8565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa15801561345a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061347e91906156ab565b91505f8290036134ac576040516356bc7b9b60e11b81526001600160401b03841660048201526024016108d8565b5092915050565b5f6134be86866129f1565b6001600160a01b0387165f908152600b602052604081209192505b63ffffffff8116841115613569575f5f6134f5888b858861363e565b9150915061352f848a89898763ffffffff168181106135165761351661562a565b905060200281019061352891906157a3565b85856142bf565b61355457604051631da644e760e01b815263ffffffff841660048201526024016108d8565b50508080613561906157b7565b9150506134d9565b5050505050505050565b6001600160a01b0382165f908152602081815260408083208054600290935292206135a89184906001600160401b03166143f0565b805460019082905f906135c59084906001600160401b031661568c565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f5f5f60028787876040516020016136889392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f19818403018152908290526136a2916157db565b602060405180830381855afa1580156136bd573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906136e091906156ab565b90506136f96001600160401b038516608083901c6157f1565b976107ff919091169650945050505050565b60606107a97f000000000000000000000000000000000000000000000000000000000000000061446b565b60606107a97f000000000000000000000000000000000000000000000000000000000000000061446b565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316816001600160401b031611156117ad57604051636449576160e11b81526001600160401b0380831660048301527f00000000000000000000000000000000000000000000000000000000000000001660248201526044016108d8565b5f61381683600301846002015f01601e9054906101000a900460ff1660ff166002811061171b5761171b61562a565b90506138266113f08360016126f2565b83546001600160e01b0316600160e01b63ffffffff9283160217845560018401546001600160a01b0381165f908152600b60205260409020613878929091600160a01b9004811690849086906144a816565b6001830154611319906001600160a01b0316825f85613ca8565b5f6116bc61389e614517565b8360405161190160f01b8152600281019290925260228201526042902090565b60a08101516080820151600184015460608401516001600160401b039093169263ffffffff928316926138fb926001600160a01b031691166139ae565b156126bc57613922846003018460c0015160011860ff166002811061171b5761171b61562a565b613935906001600160401b031683615652565b9150613942600182615652565b90509250929050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b909204161161398d5780546001600160401b0316611d32565b6001600160a01b0384165f908152600260205260409020611d329084614640565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c600190811614611723565b5f876001600160401b0316866001600160401b0316101580613a245750600b613a1689614745565b613a209190615652565b8214155b15613a3057505f612108565b5f613a4885613a42600b848789615804565b89614772565b90505f80613a6c83613a5d87600b818b615804565b8c6001600160401b03166147cf565b915091508b82148015613a875750896001600160401b031681145b9c9b505050505050505050505050565b5f65ffffffffffff613aaf604085016020860161504a565b6001600160401b03161115613af357613ace604084016020850161504a565b6040516376f1d06f60e01b81526001600160401b0390911660048201526024016108d8565b8354600160a01b900463ffffffff1680613b13608086016060870161504a565b6001600160401b03161115613b5f57613b32608085016060860161504a565b604051633bf2849760e11b81526001600160401b03918216600482015290821660248201526044016108d8565b604084013560e01c9150613b79608085016060860161504a565b6001600160401b0316826001600160401b03161115613bcf5781613ba3608086016060870161504a565b60405163b030b61360e01b81526001600160401b039283166004820152911660248201526044016108d8565b5f613c05613be0602087018761504a565b613bf0604088016020890161504a565b604088013561067c60808a0160608b0161504a565b8654909150613c2a906001600160a01b031682613c25608089018961582f565b614854565b613c4757604051638fb32c8d60e01b815260040160405180910390fd5b613c598482613c2560a089018961582f565b613c765760405163b29dd5cd60e01b815260040160405180910390fd5b50509392505050565b816001600160401b0316836001600160401b0316146127d3576127d3600186018585858561487d565b6001600160a01b0384165f908152600160205260408120546001600160801b038116919060501c65ffffffffffff1690505f84613ce5878461571e565b613cef919061568c565b9050613d0e6001600160801b0384166001600160401b0383168661498d565b6001600160a01b0388165f90815260016020526040902080546001600160801b0319166001600160801b03929092169190911790556001600160401b038216158015613d6257505f856001600160401b0316115b15613d7157613d7187856149ab565b5f826001600160401b0316118015613d9057506001600160401b038116155b15613dca576001600160a01b0387165f908152602081905260409020600101805467ffffffffffffffff19166001600160401b0386161790555b50505050505050565b6001600160401b03808316905f90613dee9084166001615652565b90505b808210156127d3575f613e0860ff84176001615652565b90505f83828410613e195782613e1b565b835b613e259190615665565b90505f8161010014613e4357613e3e600180841b615665565b613e46565b5f195b600886901c5f90815260208a905260409020805460ff881683901b1790559050613e708286615652565b9450505050613df1565b6001600160a01b0381165f9081526001602052604081205460501c65ffffffffffff166116bc565b5f805b8454811015612f8957613ef3855f018281548110613ec557613ec561562a565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168585614b1c565b15613f065781613f0281615871565b9250505b600101613ea5565b5f5f613f1a84846129f1565b6001600160401b0316118015613f5a57506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b8015613f6c5750613f6a836126c3565b155b801561172357506121608383612aa5565b5f826001600160401b03831663ffffffff821610613fa757602081901c65ffffffffffff16611d32565b60501c65ffffffffffff169392505050565b5f80805b86548110156140a75761400b875f018281548110613fdd57613fdd61562a565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168686614b1c565b1561409f57865f0181815481106140245761402461562a565b5f918252602090912060048204015460039091166008026101000a90046001600160401b0316878361405581615871565b9450815481106140675761406761562a565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b600101613fbd565b505b85548110156140f75785548690806140c3576140c361578f565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a021916905590556140a9565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155614140908290615652565b9695505050505050565b5f6001821161415a57505f919050565b8160020361416b57506101f4919050565b8160030361417c57506103e8919050565b8160040361418d57506109c4919050565b50611388919050565b81545f6141a4826001615652565b90505f6141b5828203831683615665565b90505f80845b83811115614269575f886141d0600184615665565b815481106141e0576141e061562a565b5f918252602090912060028204015460019091166010026101000a90046001600160801b038116915060501c65ffffffffffff16614227906001600160401b031685615652565b935061423c6001600160801b03821689613f7d565b61424f906001600160401b031684615652565b9250505f81900381166142629082615665565b90506141bb565b5086614276838389614b3b565b8154600181810184555f9384526020909320600282040180546001600160801b03938416601093909516929092026101000a938402929093021916179055509295945050505050565b84545f906142d06020860186615889565b63ffffffff16106142e257505f611f5a565b5f61430a6142f36020870187615889565b63ffffffff168789614b819092919063ffffffff16565b9050806001600160401b0316846001600160401b0316101561432f575f915050611f5a565b5f806143a7600a828b61434560208c018c615889565b63ffffffff168154811061435b5761435b61562a565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f2089612595565b90925090506143e382826143bb868a61571e565b6143cb60408c0160208d0161504a565b8960408d01356143de60608f018f6158a2565b6139ee565b9998505050505050505050565b66ffffffffffffff600883901c165f818152602085905260408120546001600160401b0385169291819003614447576001808701805491820181555f90815260209020604084901b6001600160401b038716179101555b5f91825260209590955260409020600160ff9092169190911b939093179092555050565b60605f61447783614b90565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b6144b58484845f85613c7f565b604080518082019091526001600160401b0393841681529083166020808301918252600290950180546001810182555f918252959020915191909401805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561456f57507f000000000000000000000000000000000000000000000000000000000000000046145b1561459957507f000000000000000000000000000000000000000000000000000000000000000090565b6107a9604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60018201545f906001600160401b0383169082905b808210156146bf575f600261466a8385615652565b61467491906156d6565b9050600884901c60408860010183815481106146925761469261562a565b905f5260205f200154901c11156146ab578091506146b9565b6146b6816001615652565b92505b50614655565b815f036146d1575f93505050506116bc565b5f866001016001846146e39190615665565b815481106146f3576146f361562a565b5f918252602080832090910154604081811c808552928b905290922054919250600886901c90036147325761472c60ff80871690615665565b5f19901c165b61473b81614bb7565b612108908361568c565b5f5b6001600160401b0382166001821b101561476d578061476581615871565b915050614747565b919050565b5f845f52838360051b81015b808210156147c257600184168015614796575f516020525b8235811560051b52508360011c935060205f60405f60025afa6147b7575f5ffd5b60208201915061477e565b50505f5195945050505050565b5f5f8560201c600160e01b175f526001858560051b81015b80821015614844576001861682358060e01c8215614809575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa61482d575f5ffd5b5f5160201c8360e01b175f526020820191506147e7565b5050505f51915094509492505050565b5f5f614861858585614c6b565b50506001600160a01b0390811690871614915050949350505050565b84545f61488b866001615652565b90505b818111613dca575f876148a2600184615665565b815481106148b2576148b261562a565b5f918252602090912060028204015460019091166010026101000a90046001600160801b038116915061491c908690889060501c65ffffffffffff166148f8919061571e565b614902919061568c565b6001600160801b038316906001600160401b03168661498d565b88614928600185615665565b815481106149385761493861562a565b905f5260205f2090600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b031602179055505061497c815f8190031690565b6149869082615652565b905061488e565b5f611d328361499c8685613f7d565b6001600160401b031684614b3b565b6001600160a01b0382165f9081526020819052604090206149cb82614cb2565b6149d482614cb2565b6001600160a01b0383165f908152600660205260408120549003614a4c57600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f614a588360016126f2565b8254909150600160c01b90046001600160401b0316614ab15781546001600160801b0316600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b9190910217825561093c565b60018201546001600160401b03908116908416111561093c57600180830154614af1918691614aeb916001600160401b03909116906126f2565b85612707565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b5f611d32614b2a85846126f2565b6001600160401b0380861691161190565b5f65ffffffffffff841115614b6657604051632c085fd760e11b8152600481018590526024016108d8565b50605083901b602083901b1763ffffffff8216179392505050565b5f611d32600185018484614e78565b5f60ff8216601f8111156116bc57604051632cd44ac360e21b815260040160405180910390fd5b7f5555555555555555555555555555555555555555555555555555555555555555600182901c1690035f600282901c7f33333333333333333333333333333333333333333333333333333333333333331660055f1904831601915060115f1981614c2357614c236156c2565b04600483901c83011691506101015f1981614c4057614c406156c2565b04600883901c830116915060f061ffff5f1981614c5f57614c5f6156c2565b048302901c9050919050565b5f80806041849003614c9f578435602086013560408701355f1a614c9189828585614eef565b955095509550505050614ca9565b505f915060029050825b93509350939050565b6005545f03614cbe5750565b6005546007545f91614ccf916157f1565b9050614cdc816001615652565b6007819055505f60058281548110614cf657614cf661562a565b5f9182526020808320909101546001600160a01b0316808352908290526040822060010154909250614d51906001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006126f2565b90505f614d5d83613e7a565b6001600160401b03161180614d7e57506001600160401b0380851690821610155b15614d895750505050565b600580545f9190614d9c90600190615665565b81548110614dac57614dac61562a565b5f91825260209091200154600580546001600160a01b039092169250829186908110614dda57614dda61562a565b5f91825260209091200180546001600160a01b0319166001600160a01b0392909216919091179055614e0d846001615652565b6001600160a01b0382165f908152600660205260409020556005805480614e3657614e3661578f565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f825b8015612f8957614ecd8386614e91600185615665565b81548110614ea157614ea161562a565b5f918252602090912060028204015460019091166010026101000a90046001600160801b031690613f7d565b614ed7908361568c565b9150614ee85f829003821682615665565b9050614e7b565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115614f2857505f91506003905082614fad565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015614f79573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116614fa457505f925060019150829050614fad565b92505f91508190505b9450945094915050565b5080545f825560030160049004905f5260205f2090614fd69190614fd8565b565b5f5b80821115611319575f81840155600101614fda565b5f60c08284031215614fff575f5ffd5b50919050565b5f60208284031215615015575f5ffd5b81356001600160401b0381111561502a575f5ffd5b611d3284828501614fef565b6001600160401b03811681146117ad575f5ffd5b5f6020828403121561505a575f5ffd5b813561172381615036565b6001600160a01b03811681146117ad575f5ffd5b5f5f5f6060848603121561508b575f5ffd5b833561509681615065565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156151105783516001600160401b0381511684526001600160401b03602082015116602085015260408101516040850152506060830192506020840193506001810190506150c4565b509095945050505050565b5f6020828403121561512b575f5ffd5b813561172381615065565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a08301516151a060a084018215159052565b5060c08301516134ac60c084018215159052565b5f5f604083850312156151c5575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b818110156151105783516001600160a01b03168352602093840193909201916001016151ed565b5f5f60408385031215615225575f5ffd5b823561523081615065565b9150602083013561524081615036565b809150509250929050565b5f5f6040838503121561525c575f5ffd5b823561526781615036565b915060208301356001600160401b03811115615281575f5ffd5b61528d85828601614fef565b9150509250929050565b5f5f83601f8401126152a7575f5ffd5b5081356001600160401b038111156152bd575f5ffd5b6020830191508360208260051b85010111156126bc575f5ffd5b5f5f5f5f606085870312156152ea575f5ffd5b84356152f581615065565b9350602085013561530581615036565b925060408501356001600160401b0381111561531f575f5ffd5b61532b87828801615297565b95989497509550505050565b803563ffffffff8116811461476d575f5ffd5b5f5f5f5f6080858703121561535d575f5ffd5b84359350602085013561536f81615065565b925061537d60408601615337565b9150606085013561538d81615036565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f6153e460e0830189615398565b82810360408401526153f68189615398565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561544b57835183526020938401939092019160010161542d565b50909b9a5050505050505050505050565b5f5f5f5f6060858703121561546f575f5ffd5b84356001600160401b03811115615484575f5ffd5b8501601f81018713615494575f5ffd5b80356001600160401b038111156154a9575f5ffd5b8760208284010111156154ba575f5ffd5b6020918201955093508501356154cf81615036565b9150604085013561538d81615036565b5f5f602083850312156154f0575f5ffd5b82356001600160401b03811115615505575f5ffd5b61551185828601615297565b90969095509350505050565b5f5f6040838503121561552e575f5ffd5b823561523081615036565b5f5f5f5f6080858703121561554c575f5ffd5b843561555781615036565b9350602085013561556781615036565b925060408501359150606085013561538d81615036565b5f5f5f5f5f5f5f5f60e0898b031215615595575f5ffd5b8835975060208901356155a781615036565b965060408901356155b781615036565b955060608901356155c781615036565b94506080890135935060a0890135925060c08901356001600160401b038111156155ef575f5ffd5b6155fb8b828c01615297565b999c989b5096995094979396929594505050565b5f6020828403121561561f575f5ffd5b815161172381615036565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808201808211156116bc576116bc61563e565b818103818111156116bc576116bc61563e565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b0381811683821601908111156116bc576116bc61563e565b5f602082840312156156bb575f5ffd5b5051919050565b634e487b7160e01b5f52601260045260245ffd5b5f826156e4576156e46156c2565b500490565b80820281158282048414176116bc576116bc61563e565b5f823560be19833603018112615714575f5ffd5b9190910192915050565b6001600160401b0382811682821603908111156116bc576116bc61563e565b5f6020828403121561574d575f5ffd5b815161172381615065565b5f5f5f6060848603121561576a575f5ffd5b835160208501516040860151919450925061578481615036565b809150509250925092565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e19833603018112615714575f5ffd5b5f63ffffffff821663ffffffff81036157d2576157d261563e565b60010192915050565b5f82518060208501845e5f920191825250919050565b5f826157ff576157ff6156c2565b500690565b5f5f85851115615812575f5ffd5b8386111561581e575f5ffd5b5050600583901b0193919092039150565b5f5f8335601e19843603018112615844575f5ffd5b8301803591506001600160401b0382111561585d575f5ffd5b6020019150368190038213156126bc575f5ffd5b5f600182016158825761588261563e565b5060010190565b5f60208284031215615899575f5ffd5b61172382615337565b5f5f8335601e198436030181126158b7575f5ffd5b8301803591506001600160401b038211156158d0575f5ffd5b6020019150600581901b36038213156126bc575f5ffd' as const
