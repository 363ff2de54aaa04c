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
        "name": "periods",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "periodsMax",
        "type": "uint64"
      }
    ],
    "name": "StorageKind_TooManyPeriods",
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
    "name": "DEAL_PERIODS_MAX",
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
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "earnedUnitPeriods",
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
    "stateMutability": "pure",
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
export const storageKindBytecode = '0x610260604052348015610010575f5ffd5b5060405161551038038061551083398101604081905261002f91610349565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b8152508484604051806080016040528086602001516001600160401b0316815260200186604001516001600160401b0316815260200186606001516001600160401b0316815260200186608001518152505f5f82602001516001600160401b0316118015610103575081602001516001600160401b0316825f01516001600160401b031610155b9050806101235760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa15801561016b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018f9190610414565b6001600160a01b0390811660a0529290921660c05280516001600160401b0390811660e0526020820151811661010052604082015116610120526060015161014052506101dd9050826102be565b610200526101ea816102be565b6102205281516020808401919091206101c0528151908201206101e05246610180526102796101c0516101e051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b610160525050306101a052805163ffffffff165f036102ab5760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff1661024052506104919050565b5f5f829050601f815111156102f1578260405163305a27a960e01b81526004016102e89190610436565b60405180910390fd5b80516102fc8261046b565b179392505050565b6001600160a01b0381168114610318575f5ffd5b50565b805163ffffffff8116811461032e575f5ffd5b919050565b80516001600160401b038116811461032e575f5ffd5b5f5f5f83850360e081121561035c575f5ffd5b845161036781610304565b602086015190945061037881610304565b925060a0603f198201121561038b575f5ffd5b5060405160a081016001600160401b03811182821017156103ba57634e487b7160e01b5f52604160045260245ffd5b80604052506103cb6040860161031b565b81526103d960608601610333565b60208201526103ea60808601610333565b60408201526103fb60a08601610333565b606082015260c094909401516080850152509093909250565b5f60208284031215610424575f5ffd5b815161042f81610304565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561048b575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e051610200516102205161024051614ef06106205f395f8181610584015261168f01525f61328401525f61325901525f613f1b01525f613ef301525f613e4e01525f613e7801525f613ea201525f818161052301526118c901525f818161030d0152610b7401525f818161054a0152818161104201528181611d5601528181612658015281816126a301526142ea01525f818161044501528181611232015261285001525f81816103be0152818161060c015281816106ed0152818161096101528181610ae601528181610d9e01528181610f820152818161114a015281816115a4015281816119db01528181611b2101528181611cb701528181611dd7015281816127c80152818161289701528181612da80152612f4801525f818161028601528181610c060152818161133a015281816113fe015261172f01525f818161046c0152818161147d015281816118eb0152818161196901526120ef0152614ef05ff3fe608060405234801561000f575f5ffd5b50600436106101fd575f3560e01c80637f6e2e1a11610114578063b36db4c4116100a9578063c667011511610079578063c66701151461056c578063c6958b891461057f578063cd617a1a146105bb578063d0ec4d08146105ce578063f46ba524146105f6575f5ffd5b8063b36db4c414610503578063ba99a31114610516578063bd5fd65e1461051e578063bfaae26014610545575f5ffd5b80638c4a5df5116100e45780638c4a5df5146104a95780638f879de9146104bc578063a77c1807146104dd578063b0eca550146104f0575f5ffd5b80637f6e2e1a1461044057806380f5560514610467578063836586761461040357806384b0196e1461048e575f5ffd5b80633591d88a116101955780634db079ba116101655780634db079ba146103a657806359659e90146103b957806366e305fd146103e05780636b0e1fb614610403578063716230051461040e575f5ffd5b80633591d88a1461032f57806345918ad11461034f57806346377900146103625780634901289514610375575f5ffd5b806313b8010f116101d057806313b8010f146102c057806319f6c845146102e05780632254f925146102e85780633565e50814610308575f5ffd5b806306040618146102015780630712d50f146102265780630fbaaf681461023b578063135c404e14610281575b5f5ffd5b610209610609565b6040516001600160401b0390911681526020015b60405180910390f35b61023961023436600461460e565b61068f565b005b61024e610249366004614653565b610823565b604080516001600160401b039586168152602081019490945291841691830191909152909116606082015260800161021d565b6102a87f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161021d565b6102d36102ce366004614682565b6108a5565b60405161021d91906146b4565b610239610aae565b6102fb6102f6366004614724565b610d55565b60405161021d919061473f565b6102097f000000000000000000000000000000000000000000000000000000000000000081565b61034261033d3660046147bd565b610e7e565b60405161021d91906147dd565b61023961035d36600461481d565b610f7f565b610239610370366004614854565b611472565b6102a8610383366004614653565b6001600160401b03165f908152600a60205260409020546001600160a01b031690565b6102396103b43660046148e0565b61167b565b6102a87f000000000000000000000000000000000000000000000000000000000000000081565b6103f36103ee366004614724565b6116ef565b604051901515815260200161021d565b610209638000000081565b61042161041c366004614953565b6117a0565b604080516001600160401b03909316835260208301919091520161021d565b6102097f000000000000000000000000000000000000000000000000000000000000000081565b6102a87f000000000000000000000000000000000000000000000000000000000000000081565b6104966117bb565b60405161021d97969594939291906149cf565b6102396104b7366004614a65565b6117fd565b6104cf6104ca366004614724565b6118a2565b60405190815260200161021d565b6102396104eb366004614653565b61195e565b6102396104fe366004614ae8565b611af5565b6103f361051136600461481d565b611cb3565b6005546104cf565b6104cf7f000000000000000000000000000000000000000000000000000000000000000081565b6102097f000000000000000000000000000000000000000000000000000000000000000081565b6104cf61057a366004614b26565b611e53565b6105a67f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff909116815260200161021d565b6104cf6105c9366004614653565b611ed3565b6104cf6105dc366004614724565b6001600160a01b03165f908152600b602052604090205490565b6103f3610604366004614b6b565b61202f565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610666573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061068a9190614bfc565b905090565b5f600a816106a06020850185614653565b6001600160401b03166001600160401b031681526020019081526020015f2090505f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610747573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061076b9190614bfc565b6001600160401b0316815250905061078782826040015161204d565b6107c2576107986020840184614653565b604051630eaa358f60e21b81526001600160401b0390911660048201526024015b60405180910390fd5b600282015465ffffffffffff16806107e06040860160208701614653565b6001600160401b0316116108125760405163242dbb4d60e21b81526001600160401b03821660048201526024016107b9565b61081d8385846120a2565b50505050565b6001600160401b0381165f908152600a6020526040812060028082018054849384938493919265ffffffffffff8116916003850191600160f01b900460ff1690811061087157610871614c17565b0154915465ffffffffffff919091169891975063ffffffff600160301b820481169750600160701b90910416945092505050565b6001600160a01b0383165f908152600b602052604081208054606092906108cc8587614c3f565b106108d85781546108e2565b6108e28486614c3f565b90508481116108f1575f6108fb565b6108fb8582614c52565b6001600160401b0381111561091257610912614c65565b60405190808252806020026020018201604052801561095b57816020015b604080516060810182525f80825260208083018290529282015282525f199092019101816109305790505b5092505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156109bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109df9190614bfc565b90505f5b8451811015610aa3575f846109f8838a614c3f565b81548110610a0857610a08614c17565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a909152604082209092508190610a4a90866124cf565b915091506040518060600160405280846001600160401b03168152602001826001600160401b0316815260200183815250888581518110610a8d57610a8d614c17565b60209081029190910101525050506001016109e3565b505050509392505050565b335f81815260208190526040902090610ac6906125fd565b610ae357604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610b40573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b649190614bfc565b60018301549091505f90610ba9907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316614c79565b9050806001600160401b0316826001600160401b03161015610be957604051632b99b24560e11b81526001600160401b03821660048201526024016107b9565b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa158015610c53573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c779190614c98565b90505f610c83336118a2565b905080821080610c91575081155b15610cb957604051632d5d9f8b60e01b815260048101839052602481018290526044016107b9565b6001808601805467ffffffffffffffff60401b19169055610cdb90859061262c565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f908152600460205260409020610d1990612637565b610d24335f86612644565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905290610d9683612710565b9050610e21837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610df8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e1c9190614bfc565b612927565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f90610e908486614c3f565b10610e9d57600554610ea7565b610ea78385614c3f565b9050838111610eb6575f610ec0565b610ec08482614c52565b6001600160401b03811115610ed757610ed7614c65565b604051908082528060200260200182016040528015610f00578160200160208202803683370190505b5091505f5b8251811015610f77576005610f1a8287614c3f565b81548110610f2a57610f2a614c17565b905f5260205f20015f9054906101000a90046001600160a01b0316838281518110610f5757610f57614c17565b6001600160a01b0390921660209283029190910190910152600101610f05565b505092915050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610fdc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110009190614bfc565b90506001600160401b038082169083161061103957604051630a97f7ad60e41b81526001600160401b03831660048201526024016107b9565b611077611066837f000000000000000000000000000000000000000000000000000000000000000061262c565b6001600160401b0380841691161090565b156110a05760405163323a77f560e01b81526001600160401b03831660048201526024016107b9565b6110a9836125fd565b156110c75760405163380f7dd960e21b815260040160405180910390fd5b6110d18383612952565b6110f957604051636f65c71560e01b81526001600160401b03831660048201526024016107b9565b61110383836129db565b1561112c57604051631d1cba1760e11b81526001600160401b03831660048201526024016107b9565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611197573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111bb9190614c98565b5f036111e5576040516356bc7b9b60e11b81526001600160401b03831660048201526024016107b9565b6001600160a01b0383165f818152600360209081526040808320600887901c66ffffffffffffff16845282528083208054600160ff89161b179055928252600490529081206112569084847f0000000000000000000000000000000000000000000000000000000000000000612a5c565b604080518281523360208201529192506001600160401b038516916001600160a01b038716917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a360058110611313576001600160a01b0384165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b03881602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b604051632eda991b60e11b81526001600160a01b0385811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa158015611381573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113a59190614caf565b505090505f6127106113b684612bed565b6113c09084614ce6565b6113ca9190614d11565b9050801561146a57604051630bfac59960e41b81526001600160a01b038781166004830152602482018390523360448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af1158015611444573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114689190614c98565b505b505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146114bb576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a6020908152604091829020916114e691908401908401614724565b81546001600160a01b0319166001600160a01b03919091161781556115116080830160608401614653565b815463ffffffff91909116600160a01b0263ffffffff60a01b1990911617815561154761154460a0840160808501614653565b90565b815463ffffffff91909116600160c01b0263ffffffff60c01b199091161781556115776060830160408401614724565b816001015f6101000a8154816001600160a01b0302191690836001600160a01b03160217905550611654837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156115fe573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116229190614bfc565b600b5f6116356060880160408901614724565b6001600160a01b0316815260208101919091526040015f209190612c38565b8160010160146101000a81548163ffffffff021916908363ffffffff160217905550505050565b5f6116868585612da4565b905063ffffffff7f00000000000000000000000000000000000000000000000000000000000000001682146116d1576040516304c3860360e01b8152600481018390526024016107b9565b6116de8585838686612fee565b6116e885856130ae565b5050505050565b5f6116f9826125fd565b15801561179a575061170a826118a2565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa158015611774573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117989190614c98565b115b92915050565b5f5f6117ae86868686613185565b9150915094509492505050565b5f6060805f5f5f60606117cc613252565b6117d461327d565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b821561181c576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b038316111561185f57604051633bf2849760e11b81526001600160401b0383166004820152638000000060248201526044016107b9565b63800000006001600160401b038216111561081d5760405163aa87f38b60e01b81526001600160401b0382166004820152638000000060248201526044016107b9565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611930573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119549190614c98565b61179a9190614ce6565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146119a7576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015611a20573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a449190614bfc565b6002838101549192505f91611a79916003860191600160f01b900460ff16908110611a7157611a71614c17565b015460e01c90565b9050611a8961154483600161262c565b83546001600160e01b0316600160e01b63ffffffff9283160217845560018401546001600160a01b0381165f908152600b60205260409020611adb929091600160a01b9004811690849086906132a816565b600183015461081d906001600160a01b0316825f85613317565b5f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611b7b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b9f9190614bfc565b6001600160401b0316905290505f5b8281101561081d575f600a5f868685818110611bcc57611bcc614c17565b9050602002810190611bde9190614d24565b611bec906020810190614653565b6001600160401b03166001600160401b031681526020019081526020015f209050611c1b81846040015161204d565b1580611c705750600281015465ffffffffffff16858584818110611c4157611c41614c17565b9050602002810190611c539190614d24565b611c64906040810190602001614653565b6001600160401b031611155b15611c7b5750611cab565b611ca981868685818110611c9157611c91614c17565b9050602002810190611ca39190614d24565b856120a2565b505b600101611bae565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611d11573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d359190614bfc565b90506001600160401b03808216908416108015611d7c5750611d7a611066847f000000000000000000000000000000000000000000000000000000000000000061262c565b155b8015611d8e5750611d8c846125fd565b155b8015611d9f5750611d9f8484612952565b8015611db25750611db084846129db565b155b8015611e4b5750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611e24573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e489190614c98565b15155b949350505050565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f90611eca9060c00160405160208183030381529060405280519060200120613443565b95945050505050565b6001600160401b038082165f908152600a60209081526040808320815160e081018352600282015465ffffffffffff8116825263ffffffff600160301b8204811695830195909552600160501b8104851693820193909352600160701b830484166060820152600160901b83049093166080840152600160b01b820490941660a083015260ff600160f01b9091041660c08201529091908280611f76848461346f565b60018601546001600160a01b03165f9081526020819052604081205492945090925090611fad9083906001600160401b0316614c52565b606085015186549192505f91611fd09190600160c01b900463ffffffff16614d42565b63ffffffff169050808210611fe55780611fe7565b815b612006876003018760c0015160ff1660028110611a7157611a71614c17565b6001600160401b03166120199190614ce6565b6120239085614c3f565b98975050505050505050565b5f61204089898989898989896134fc565b9998505050505050505050565b60018201545f906001600160a01b03161580159061207757508254600160e01b900463ffffffff16155b801561209b57508254600160c01b900463ffffffff166001600160401b038316115b155b9392505050565b600183015481516001600160a01b0380831692600160a01b900463ffffffff1691168214612169576001600160a01b03828116808552604051635b5175d560e01b815260048101919091527f000000000000000000000000000000000000000000000000000000000000000090911690635b5175d590602401602060405180830381865afa158015612136573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061215a9190614d5e565b6001600160a01b031660208401525b5f612179868686602001516135a5565b604085810151815160e08101835260028a81015465ffffffffffff81168352600160301b810463ffffffff9081166020850152600160501b8204811695840195909552600160701b810485166060840152600160901b81049094166080830152600160b01b84046001600160401b031660a0830152600160f01b90930460ff1660c08201819052939450909290915f916122219160038c0191908110611a7157611a71614c17565b6001600160a01b0387165f908152600b60205260409020909150612248908683878761378d565b61225486828686613317565b60608201516001600160401b03841663ffffffff90911610156122f5575f5f61227d8b8561346f565b915091505f61228c89876137b6565b6001600160401b031690506122a18282614c52565b6122b4906001600160401b038616614ce6565b6122be9084614c3f565b6001600160401b031660a086015263ffffffff90811660808601526020850151166040850152505060c08201805160011860ff1690525b6123056040890160208a01614653565b65ffffffffffff16825261231f6080890160608a01614653565b63ffffffff1660208301528263ffffffff90811660608401819052835160028c8101805460208801516040808a015160808b015160a08c015160c08d015165ffffffffffff90991669ffffffffffffffffffff1990961695909517600160301b948b16949094029390931767ffffffffffffffff60501b1916600160501b918a169190910263ffffffff60701b191617600160701b909702969096176bffffffffffffffffffffffff60901b1916600160901b919097160267ffffffffffffffff60b01b191695909517600160b01b6001600160401b03909616959095029490941760ff60f01b1916600160f01b60ff90931692830217909355908a01359160038c019190811061243257612432614c17565b01556001600160a01b03861661244b60208a018a614653565b6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e61248560408c0160208d01614653565b60408c013561249a60808e0160608f01614653565b604080516001600160401b039485168152602081019390935292168183015290519081900360600190a3505050505050505050565b81545f908190600160e01b900463ffffffff1680158015906124fa5750836001600160401b03168111155b1561250b57505f91508190506125f6565b6040805160e081018252600287015465ffffffffffff81168252600160301b810463ffffffff9081166020840152600160501b8204811693830193909352600160701b8104831660608301819052600160901b82049093166080830152600160b01b81046001600160401b0390811660a0840152600160f01b90910460ff1660c08301529091908616116125c457856003018160c0015160011860ff16600281106125b8576125b8614c17565b015481604001516125e8565b856003018160c0015160ff16600281106125e0576125e0614c17565b015481602001515b90945063ffffffff16925050505b9250929050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f61209b8284614c79565b612641815f6145bb565b50565b5f612650826001614c79565b90505f61267e7f00000000000000000000000000000000000000000000000000000000000000006001614c79565b6001600160401b0316826001600160401b03161161269c575f6126d2565b60016126c87f000000000000000000000000000000000000000000000000000000000000000084614d79565b6126d29190614d79565b90506116e86001600160401b03808316908616106126f057846126f2565b815b6001600160a01b0387165f9081526003602052604090209085613824565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851682528190529182208054600160401b90046001600160401b031682529091612772846138cb565b6001600160401b03161115612799578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b81529051612874916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa158015612812573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128369190614bfc565b6001600160a01b0385165f908152600460205260409020907f00000000000000000000000000000000000000000000000000000000000000006138f3565b6060830152612882836125fd565b82608001901515908115158152505061291a837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156128f1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129159190614bfc565b61395f565b151560a083015250919050565b6001600160a01b0382165f9081526001602052604081205461209b906001600160801b0316836139ce565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b03161580159061299e575080546001600160401b03600160c01b909104811690841610155b8015611e4b57505f6129af856138cb565b6001600160401b03161180611e4b5750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c6001908116148061209b57506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c60019081161461209b565b5f80805b8654811015612b4a57612aae875f018281548110612a8057612a80614c17565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168686613a0a565b15612b4257865f018181548110612ac757612ac7614c17565b5f918252602090912060048204015460039091166008026101000a90046001600160401b03168783612af881614d98565b945081548110612b0a57612b0a614c17565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b600101612a60565b505b8554811015612b9a578554869080612b6657612b66614db0565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a02191690559055612b4c565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155612be3908290614c3f565b9695505050505050565b5f60018211612bfd57505f919050565b81600203612c0d575060c8919050565b81600303612c1e57506101f4919050565b81600403612c2f57506103e8919050565b50610bb8919050565b60028301545f908015801590612c8e5750612c8e60028601612c5b600184614c52565b81548110612c6b57612c6b614c17565b5f918252602090912001546001600160401b03858116600160401b909204161090565b15612d505760028501612ca2600183614c52565b81548110612cb257612cb2614c17565b5f918252602090912001546002860180546001600160401b0390921693509080612cde57612cde614db0565b5f8281526020902081015f1990810180546001600160801b031916905501905584548490869084908110612d1457612d14614c17565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b03160217905550612d9c565b612d5d6001860184613a29565b85546001810187555f878152602090206004820401805460039092166008026101000a6001600160401b03818102199093169288160291909117905591505b509392505050565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612e02573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e269190614bfc565b90506001600160401b0380841690821614612e5f57604051639a265f7160e01b81526001600160401b03821660048201526024016107b9565b612e68846125fd565b15612e865760405163380f7dd960e21b815260040160405180910390fd5b612e908484612927565b6001600160401b03161580612ece57506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b15612ef757604051636f65c71560e01b81526001600160401b03841660048201526024016107b9565b612f0184846129db565b15612f2a57604051631d1cba1760e11b81526001600160401b03841660048201526024016107b9565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015612f95573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612fb99190614c98565b91505f829003612fe7576040516356bc7b9b60e11b81526001600160401b03841660048201526024016107b9565b5092915050565b5f612ff98686612927565b6001600160a01b0387165f908152600b602052604081209192505b63ffffffff81168411156130a4575f5f613030888b8588613185565b9150915061306a848a89898763ffffffff1681811061305157613051614c17565b90506020028101906130639190614dc4565b8585613b52565b61308f57604051631da644e760e01b815263ffffffff841660048201526024016107b9565b5050808061309c90614dd8565b915050613014565b5050505050505050565b6001600160a01b0382165f908152602081815260408083206002835281842066ffffffffffffff600887901c1685529092529091208054600160ff85161b179055805460019082905f9061310c9084906001600160401b0316614c79565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f5f5f60028787876040516020016131cf9392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f19818403018152908290526131e991614dfc565b602060405180830381855afa158015613204573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906132279190614c98565b90506132406001600160401b038516608083901c614e12565b976107ff919091169650945050505050565b606061068a7f0000000000000000000000000000000000000000000000000000000000000000613c76565b606061068a7f0000000000000000000000000000000000000000000000000000000000000000613c76565b6132b58484845f8561378d565b604080518082019091526001600160401b0393841681529083166020808301918252600290950180546001810182555f918252959020915191909401805494518416600160401b026001600160801b0319909516919093161792909217905550565b6001600160a01b0384165f908152600160205260408120546001600160801b038116919060501c65ffffffffffff1690505f846133548784614d79565b61335e9190614c79565b905061337d6001600160801b0384166001600160401b03831686613cb3565b6001600160a01b0388165f90815260016020526040902080546001600160801b0319166001600160801b03929092169190911790556001600160401b0382161580156133d157505f856001600160401b0316115b156133e0576133e08785613cd1565b5f826001600160401b03161180156133ff57506001600160401b038116155b15611468576001600160a01b0387165f90815260208190526040902060010180546001600160401b03861667ffffffffffffffff1990911617905550505050505050565b5f61179a61344f613e42565b8360405161190160f01b8152600281019290925260228201526042902090565b60a08101516080820151600184015460608401516001600160401b039093169263ffffffff928316926134ac926001600160a01b03169116613f6b565b156125f6576134d3846003018460c0015160011860ff1660028110611a7157611a71614c17565b6134e6906001600160401b031683614c3f565b91506134f3600182614c3f565b90509250929050565b5f876001600160401b0316866001600160401b03161015806135325750600b61352489613fab565b61352e9190614c3f565b8214155b1561353e57505f612023565b5f61355685613550600b848789614e25565b89613fd8565b90505f8061357a8361356b87600b818b614e25565b8c6001600160401b0316614035565b915091508b821480156135955750896001600160401b031681145b9c9b505050505050505050505050565b5f65ffffffffffff6135bd6040850160208601614653565b6001600160401b03161115613601576135dc6040840160208501614653565b6040516376f1d06f60e01b81526001600160401b0390911660048201526024016107b9565b8354600160a01b900463ffffffff16806136216080860160608701614653565b6001600160401b0316111561366d576136406080850160608601614653565b604051633bf2849760e11b81526001600160401b03918216600482015290821660248201526044016107b9565b604084013560e01c91506136876080850160608601614653565b6001600160401b0316826001600160401b031611156136dd57816136b16080860160608701614653565b60405163b030b61360e01b81526001600160401b039283166004820152911660248201526044016107b9565b5f6137136136ee6020870187614653565b6136fe6040880160208901614653565b604088013561057a60808a0160608b01614653565b8654909150613738906001600160a01b0316826137336080890189614e50565b6140ba565b61375557604051638fb32c8d60e01b815260040160405180910390fd5b613767848261373360a0890189614e50565b6137845760405163b29dd5cd60e01b815260040160405180910390fd5b50509392505050565b816001600160401b0316836001600160401b0316146116e8576116e860018601858585856140e3565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b909204161480156137f9575080546001600160401b031615155b61380d5780546001600160401b0316611e4b565b8054611e4b906001906001600160401b0316614d79565b6001600160401b03808316905f9061383f9084166001614c3f565b90505b808210156116e8575f61385960ff84176001614c3f565b90505f8382841061386a578261386c565b835b6138769190614c52565b90505f81610100146138945761388f600180841b614c52565b613897565b5f195b600886901c5f90815260208a905260409020805460ff881683901b17905590506138c18286614c3f565b9450505050613842565b6001600160a01b0381165f9081526001602052604081205460501c65ffffffffffff1661179a565b5f805b8454811015612d9c57613944855f01828154811061391657613916614c17565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168585613a0a565b15613957578161395381614d98565b9250505b6001016138f6565b5f5f61396b8484612927565b6001600160401b03161180156139ab57506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b80156139bd57506139bb836125fd565b155b801561209b575061209983836129db565b5f826001600160401b03831663ffffffff8216106139f857602081901c65ffffffffffff16611e4b565b60501c65ffffffffffff169392505050565b5f611e4b613a18858461262c565b6001600160401b0380861691161190565b81545f613a37826001614c3f565b90505f613a48828203831683614c52565b90505f80845b83811115613afc575f88613a63600184614c52565b81548110613a7357613a73614c17565b5f918252602090912060028204015460019091166010026101000a90046001600160801b038116915060501c65ffffffffffff16613aba906001600160401b031685614c3f565b9350613acf6001600160801b038216896139ce565b613ae2906001600160401b031684614c3f565b9250505f8190038116613af59082614c52565b9050613a4e565b5086613b098383896141f3565b8154600181810184555f9384526020909320600282040180546001600160801b03938416601093909516929092026101000a938402929093021916179055509295945050505050565b84545f90613b636020860186614e92565b63ffffffff1610613b7557505f611eca565b5f613b9d613b866020870187614e92565b63ffffffff1687896142399092919063ffffffff16565b9050806001600160401b0316846001600160401b03161015613bc2575f915050611eca565b5f80613c3a600a828b613bd860208c018c614e92565b63ffffffff1681548110613bee57613bee614c17565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f20896124cf565b90925090506120408282613c4e868a614d79565b613c5e60408c0160208d01614653565b8960408d0135613c7160608f018f614eab565b6134fc565b60605f613c8283614248565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f611e4b83613cc286856139ce565b6001600160401b0316846141f3565b6001600160a01b0382165f908152602081905260409020613cf18261426f565b613cfa8261426f565b6001600160a01b0383165f908152600660205260408120549003613d7257600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f613d7e83600161262c565b8254909150600160c01b90046001600160401b0316613dd75781546001600160801b0316600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b9190910217825561081d565b60018201546001600160401b03908116908416111561081d57600180830154613e17918691613e11916001600160401b039091169061262c565b85612644565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015613e9a57507f000000000000000000000000000000000000000000000000000000000000000046145b15613ec457507f000000000000000000000000000000000000000000000000000000000000000090565b61068a604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c60019081161461209b565b5f5b6001600160401b0382166001821b1015613fd35780613fcb81614d98565b915050613fad565b919050565b5f845f52838360051b81015b8082101561402857600184168015613ffc575f516020525b8235811560051b52508360011c935060205f60405f60025afa61401d575f5ffd5b602082019150613fe4565b50505f5195945050505050565b5f5f8560201c600160e01b175f526001858560051b81015b808210156140aa576001861682358060e01c821561406f575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa614093575f5ffd5b5f5160201c8360e01b175f5260208201915061404d565b5050505f51915094509492505050565b5f5f6140c7858585614435565b50506001600160a01b0390811690871614915050949350505050565b84545f6140f1866001614c3f565b90505b818111611468575f87614108600184614c52565b8154811061411857614118614c17565b5f918252602090912060028204015460019091166010026101000a90046001600160801b0381169150614182908690889060501c65ffffffffffff1661415e9190614d79565b6141689190614c79565b6001600160801b038316906001600160401b031686613cb3565b8861418e600185614c52565b8154811061419e5761419e614c17565b905f5260205f2090600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b03160217905550506141e2815f8190031690565b6141ec9082614c3f565b90506140f4565b5f65ffffffffffff84111561421e57604051632c085fd760e11b8152600481018590526024016107b9565b50605083901b602083901b1763ffffffff8216179392505050565b5f611e4b60018501848461447c565b5f60ff8216601f81111561179a57604051632cd44ac360e21b815260040160405180910390fd5b6005545f0361427b5750565b6005546007545f9161428c91614e12565b9050614299816001614c3f565b6007819055505f600582815481106142b3576142b3614c17565b5f9182526020808320909101546001600160a01b031680835290829052604082206001015490925061430e906001600160401b03167f000000000000000000000000000000000000000000000000000000000000000061262c565b90505f61431a836138cb565b6001600160401b0316118061433b57506001600160401b0380851690821610155b156143465750505050565b600580545f919061435990600190614c52565b8154811061436957614369614c17565b5f91825260209091200154600580546001600160a01b03909216925082918690811061439757614397614c17565b5f91825260209091200180546001600160a01b0319166001600160a01b03929092169190911790556143ca846001614c3f565b6001600160a01b0382165f9081526006602052604090205560058054806143f3576143f3614db0565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f80806041849003614469578435602086013560408701355f1a61445b898285856144f3565b955095509550505050614473565b505f915060029050825b93509350939050565b5f825b8015612d9c576144d18386614495600185614c52565b815481106144a5576144a5614c17565b5f918252602090912060028204015460019091166010026101000a90046001600160801b0316906139ce565b6144db9083614c79565b91506144ec5f829003821682614c52565b905061447f565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561452c57505f915060039050826145b1565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561457d573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166145a857505f9250600191508290506145b1565b92505f91508190505b9450945094915050565b5080545f825560030160049004905f5260205f20906145da91906145dc565b565b5f5b808211156145f3575f818401556001016145de565b505050565b5f60c08284031215614608575f5ffd5b50919050565b5f6020828403121561461e575f5ffd5b81356001600160401b03811115614633575f5ffd5b611e4b848285016145f8565b6001600160401b0381168114612641575f5ffd5b5f60208284031215614663575f5ffd5b813561209b8161463f565b6001600160a01b0381168114612641575f5ffd5b5f5f5f60608486031215614694575f5ffd5b833561469f8161466e565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156147195783516001600160401b0381511684526001600160401b03602082015116602085015260408101516040850152506060830192506020840193506001810190506146cd565b509095945050505050565b5f60208284031215614734575f5ffd5b813561209b8161466e565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a08301516147a960a084018215159052565b5060c0830151612fe760c084018215159052565b5f5f604083850312156147ce575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b818110156147195783516001600160a01b03168352602093840193909201916001016147f6565b5f5f6040838503121561482e575f5ffd5b82356148398161466e565b915060208301356148498161463f565b809150509250929050565b5f5f60408385031215614865575f5ffd5b82356148708161463f565b915060208301356001600160401b0381111561488a575f5ffd5b614896858286016145f8565b9150509250929050565b5f5f83601f8401126148b0575f5ffd5b5081356001600160401b038111156148c6575f5ffd5b6020830191508360208260051b85010111156125f6575f5ffd5b5f5f5f5f606085870312156148f3575f5ffd5b84356148fe8161466e565b9350602085013561490e8161463f565b925060408501356001600160401b03811115614928575f5ffd5b614934878288016148a0565b95989497509550505050565b803563ffffffff81168114613fd3575f5ffd5b5f5f5f5f60808587031215614966575f5ffd5b8435935060208501356149788161466e565b925061498660408601614940565b915060608501356149968161463f565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f6149ed60e08301896149a1565b82810360408401526149ff81896149a1565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614a54578351835260209384019390920191600101614a36565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215614a78575f5ffd5b84356001600160401b03811115614a8d575f5ffd5b8501601f81018713614a9d575f5ffd5b80356001600160401b03811115614ab2575f5ffd5b876020828401011115614ac3575f5ffd5b602091820195509350850135614ad88161463f565b915060408501356149968161463f565b5f5f60208385031215614af9575f5ffd5b82356001600160401b03811115614b0e575f5ffd5b614b1a858286016148a0565b90969095509350505050565b5f5f5f5f60808587031215614b39575f5ffd5b8435614b448161463f565b93506020850135614b548161463f565b92506040850135915060608501356149968161463f565b5f5f5f5f5f5f5f5f60e0898b031215614b82575f5ffd5b883597506020890135614b948161463f565b96506040890135614ba48161463f565b95506060890135614bb48161463f565b94506080890135935060a0890135925060c08901356001600160401b03811115614bdc575f5ffd5b614be88b828c016148a0565b999c989b5096995094979396929594505050565b5f60208284031215614c0c575f5ffd5b815161209b8161463f565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b8082018082111561179a5761179a614c2b565b8181038181111561179a5761179a614c2b565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b03818116838216019081111561179a5761179a614c2b565b5f60208284031215614ca8575f5ffd5b5051919050565b5f5f5f60608486031215614cc1575f5ffd5b8351602085015160408601519194509250614cdb8161463f565b809150509250925092565b808202811582820484141761179a5761179a614c2b565b634e487b7160e01b5f52601260045260245ffd5b5f82614d1f57614d1f614cfd565b500490565b5f823560be19833603018112614d38575f5ffd5b9190910192915050565b63ffffffff828116828216039081111561179a5761179a614c2b565b5f60208284031215614d6e575f5ffd5b815161209b8161466e565b6001600160401b03828116828216039081111561179a5761179a614c2b565b5f60018201614da957614da9614c2b565b5060010190565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e19833603018112614d38575f5ffd5b5f63ffffffff821663ffffffff8103614df357614df3614c2b565b60010192915050565b5f82518060208501845e5f920191825250919050565b5f82614e2057614e20614cfd565b500690565b5f5f85851115614e33575f5ffd5b83861115614e3f575f5ffd5b5050600583901b0193919092039150565b5f5f8335601e19843603018112614e65575f5ffd5b8301803591506001600160401b03821115614e7e575f5ffd5b6020019150368190038213156125f6575f5ffd5b5f60208284031215614ea2575f5ffd5b61209b82614940565b5f5f8335601e19843603018112614ec0575f5ffd5b8301803591506001600160401b03821115614ed9575f5ffd5b6020019150600581901b36038213156125f6575f5ffd' as const
