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
        "internalType": "address",
        "name": "forcedAnswers_",
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
    "name": "StorageKind_NotTheForcedAnswers",
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
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      }
    ],
    "name": "answerableOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "customerSigner",
        "type": "address"
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
    "inputs": [],
    "name": "forcedAnswers",
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
    "inputs": [
      {
        "internalType": "DealId",
        "name": "id",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "reporter",
        "type": "address"
      }
    ],
    "name": "onUnanswered",
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
export const storageKindBytecode = '0x6102c0604052348015610010575f5ffd5b5060405161646c38038061646c83398101604081905261002f91610443565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b81525085856040518060c0016040528086602001516001600160401b0316815260200186604001516001600160401b0316815260200186606001516001600160401b0316815260200186608001516001600160401b031681526020018660a001516001600160401b031681526020018660c001518152505f5f82602001516001600160401b0316118015610129575081602001516001600160401b0316825f01516001600160401b031610155b801561014157505f82606001516001600160401b0316115b801561015957505f82608001516001600160401b0316115b9050806101795760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa1580156101c1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101e59190610546565b6001600160a01b0390811660a081815291851660c05283516001600160401b0390811660e0526020850151811661010052604080860151821661012052606086015182166101405260808601519091166101605291840151610180529051634ab116df60e11b81526113886004820152611f4060248201526395622dbe906044015f604051808303815f87803b15801561027d575f5ffd5b505af115801561028f573d5f5f3e3d5ffd5b50505050505050506102a6826103b860201b60201c565b610240526102b3816103b8565b6102605281516020808401919091206102005281519082012061022052466101c0526103426102005161022051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6101a0525050306101e052805163ffffffff16158061037a575063800000006001600160401b031681608001516001600160401b0316115b156103985760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff16610280526001600160a01b03166102a052506105c39050565b5f5f829050601f815111156103eb578260405163305a27a960e01b81526004016103e29190610568565b60405180910390fd5b80516103f68261059d565b179392505050565b6001600160a01b0381168114610412575f5ffd5b50565b805163ffffffff81168114610428575f5ffd5b919050565b80516001600160401b0381168114610428575f5ffd5b5f5f5f5f848603610140811215610458575f5ffd5b8551610463816103fe565b6020870151909550610474816103fe565b6040870151909450610485816103fe565b925060e0605f1982011215610498575f5ffd5b5060405160e081016001600160401b03811182821017156104c757634e487b7160e01b5f52604160045260245ffd5b6040526104d660608701610415565b81526104e46080870161042d565b60208201526104f560a0870161042d565b604082015261050660c0870161042d565b606082015261051760e0870161042d565b6080820152610529610100870161042d565b60a0820152610120959095015160c0860152509194909350909190565b5f60208284031215610556575f5ffd5b8151610561816103fe565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156105bd575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161026051610280516102a051615ca86107c45f395f8181610330015261121f01525f8181610728015261187b01525f613ad501525f613aaa01525f61498801525f61496001525f6148bb01525f6148e501525f61490f01525f81816106b40152611b3a01525f6103de01525f81816105cc01528181613afb0152613b5201525f81816104050152610e0901525f8181610637015281816106db015281816113ef01528181611f35015281816129f101528181612a3c01526150c201525f818161055801528181612bf00152612f0101525f81816104c9015281816107cd015281816108ae01528181610a9601528181610bf601528181610d7b01528181611033015281816112880152818161132f015281816114f70152818161171201528181611c4d01528181611d0001528181611e9601528181611fb60152818161206601528181612b6801528181612c3701528181612d400152818161332c015281816135660152818161360501526137a501525f818161036f01528181610e9b015281816119160152818161301e01526130dd01525f818161057f015281816115ee01528181611b5c01528181611bda01528181612160015281816124ad015261344d0152615ca85ff3fe608060405234801561000f575f5ffd5b5060043610610260575f3560e01c80637f6e2e1a1161014b578063b36db4c4116100bf578063c0689a3c11610084578063c0689a3c146106fd578063c667011514610710578063c6958b8914610723578063d0ec4d081461075f578063ea5e47a214610787578063f46ba524146107b7575f5ffd5b8063b36db4c414610681578063b48a369a14610694578063ba99a311146106a7578063bd5fd65e146106af578063bfaae260146106d6575f5ffd5b806388c89d3b1161011057806388c89d3b146105ee5780638c4a5df5146106015780638f879de9146106145780639636361b14610635578063a77c18071461065b578063b0eca5501461066e575f5ffd5b80637f6e2e1a1461055357806380f556051461057a57806383658676146105a157806384b0196e146105ac578063885f2d54146105c7575f5ffd5b80633565e508116101e257806349012895116101a757806349012895146104805780634db079ba146104b157806359659e90146104c457806366e305fd146104eb5780636fde740a1461050e5780637162300514610521575f5ffd5b80633565e508146104005780633591d88a146104275780634276886a1461044757806345918ad11461045a578063463779001461046d575f5ffd5b8063135c404e11610228578063135c404e1461036a57806313b8010f1461039157806319f6c845146103b15780632254f925146103b95780632a71222c146103d9575f5ffd5b806306040618146102645780630712d50f146102895780630fbaaf681461029e5780631108874e146102e4578063112a7a9c1461032b575b5f5ffd5b61026c6107ca565b6040516001600160401b0390911681526020015b60405180910390f35b61029c61029736600461539a565b610850565b005b6102b16102ac3660046153df565b6109e4565b604080516001600160401b0395861681526020810194909452918416918301919091529091166060820152608001610280565b6102f76102f23660046153df565b610a66565b604080516001600160a01b039586168152949093166020850152918301526001600160401b03166060820152608001610280565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610280565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b6103a461039f36600461540e565b610b3a565b6040516102809190615440565b61029c610d43565b6103cc6103c73660046154b0565b610fea565b60405161028091906154cb565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61043a610435366004615549565b611113565b6040516102809190615569565b61029c6104553660046155a9565b611214565b61029c6104683660046155e0565b61132c565b61029c61047b36600461560c565b6115e3565b61035261048e3660046153df565b6001600160401b03165f908152600a60205260409020546001600160a01b031690565b61029c6104bf366004615698565b611850565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b6104fe6104f93660046154b0565b6118d6565b6040519015158152602001610280565b61026c61051c3660046153df565b611987565b61053461052f36600461570b565b6119ef565b604080516001600160401b039093168352602083019190915201610280565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b6103527f000000000000000000000000000000000000000000000000000000000000000081565b61026c638000000081565b6105b4611a0a565b6040516102809796959493929190615787565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61029c6105fc3660046153df565b611a4c565b61029c61060f36600461581d565b611aa8565b6106276106223660046154b0565b611b13565b604051908152602001610280565b7f000000000000000000000000000000000000000000000000000000000000000061026c565b61029c6106693660046153df565b611bcf565b61029c61067c3660046158a0565b611cd4565b6104fe61068f3660046155e0565b611e92565b61029c6106a23660046153df565b612032565b600554610627565b6106277f000000000000000000000000000000000000000000000000000000000000000081565b61026c7f000000000000000000000000000000000000000000000000000000000000000081565b61029c61070b3660046158de565b612155565b61062761071e3660046158fa565b6121db565b61074a7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610280565b61062761076d3660046154b0565b6001600160a01b03165f908152600b602052604090205490565b61079a6107953660046153df565b61225b565b604080519283526001600160401b03909116602083015201610280565b6104fe6107c536600461593f565b6123ec565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610827573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061084b91906159d0565b905090565b5f600a8161086160208501856153df565b6001600160401b03166001600160401b031681526020019081526020015f2090505f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610908573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061092c91906159d0565b6001600160401b0316815250905061094882826040015161240c565b6109835761095960208401846153df565b604051630eaa358f60e21b81526001600160401b0390911660048201526024015b60405180910390fd5b600282015465ffffffffffff16806109a160408601602087016153df565b6001600160401b0316116109d35760405163242dbb4d60e21b81526001600160401b038216600482015260240161097a565b6109de838584612460565b50505050565b6001600160401b0381165f908152600a6020526040812060028082018054849384938493919265ffffffffffff8116916003850191600160f01b900460ff16908110610a3257610a326159eb565b0154915465ffffffffffff919091169891975063ffffffff600160301b820481169750600160701b90910416945092505050565b5f5f5f5f5f600a5f876001600160401b03166001600160401b031681526020019081526020015f209050610b19817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610af0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b1491906159d0565b61288d565b600183015492546001600160a01b0393841699931697509095509350915050565b6001600160a01b0383165f908152600b60205260408120805460609290610b618587615a13565b10610b6d578154610b77565b610b778486615a13565b9050848111610b86575f610b90565b610b908582615a26565b6001600160401b03811115610ba757610ba7615a39565b604051908082528060200260200182016040528015610bf057816020015b604080516060810182525f80825260208083018290529282015282525f19909201910181610bc55790505b5092505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610c50573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c7491906159d0565b90505f5b8451811015610d38575f84610c8d838a615a13565b81548110610c9d57610c9d6159eb565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a909152604082209092508190610cdf908661288d565b915091506040518060600160405280846001600160401b03168152602001826001600160401b0316815260200183815250888581518110610d2257610d226159eb565b6020908102919091010152505050600101610c78565b505050509392505050565b335f81815260208190526040902090610d5b90612999565b610d7857604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610dd5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610df991906159d0565b60018301549091505f90610e3e907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316615a4d565b9050806001600160401b0316826001600160401b03161015610e7e57604051632b99b24560e11b81526001600160401b038216600482015260240161097a565b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa158015610ee8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f0c9190615a6c565b90505f610f1833611b13565b905080821080610f26575081155b15610f4e57604051632d5d9f8b60e01b8152600481018390526024810182905260440161097a565b6001808601805467ffffffffffffffff60401b19169055610f709085906129c8565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178555335f908152600460205260409020610fae906129d3565b610fb9335f866129dd565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529061102b83612ab0565b90506110b6837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561108d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110b191906159d0565b612cc7565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f906111258486615a13565b106111325760055461113c565b61113c8385615a13565b905083811161114b575f611155565b6111558482615a26565b6001600160401b0381111561116c5761116c615a39565b604051908082528060200260200182016040528015611195578160200160208202803683370190505b5091505f5b825181101561120c5760056111af8287615a13565b815481106111bf576111bf6159eb565b905f5260205f20015f9054906101000a90046001600160a01b03168382815181106111ec576111ec6159eb565b6001600160a01b039092166020928302919091019091015260010161119a565b505092915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461125c57604051621a4ec760e91b815260040160405180910390fd5b5f600a5f846001600160401b03166001600160401b031681526020019081526020015f20905061130b817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156112e2573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061130691906159d0565b612cf2565b611327576001810154611327906001600160a01b031683612d2b565b505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611389573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113ad91906159d0565b90506001600160401b03808216908316106113e657604051630a97f7ad60e41b81526001600160401b038316600482015260240161097a565b611424611413837f00000000000000000000000000000000000000000000000000000000000000006129c8565b6001600160401b0380841691161090565b1561144d5760405163323a77f560e01b81526001600160401b038316600482015260240161097a565b61145683612999565b156114745760405163380f7dd960e21b815260040160405180910390fd5b61147e8383612dd6565b6114a657604051636f65c71560e01b81526001600160401b038316600482015260240161097a565b6114b08383612e5f565b156114d957604051631d1cba1760e11b81526001600160401b038316600482015260240161097a565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611544573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115689190615a6c565b5f03611592576040516356bc7b9b60e11b81526001600160401b038316600482015260240161097a565b6001600160a01b0383165f90815260036020908152604080832066ffffffffffffff600887901c16845290915290208054600160ff85161b179055611327836115dd85858533612ee0565b33612ff7565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461162c576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a602090815260409182902091611657919084019084016154b0565b81546001600160a01b0319166001600160a01b039190911617815561168260808301606084016153df565b815463ffffffff91909116600160a01b0263ffffffff60a01b199091161781556116b86116b560a08401608085016153df565b90565b815463ffffffff91909116600160c01b0263ffffffff60c01b199091161781556116e860608301604084016154b0565b816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561176c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061179091906159d0565b60018301805463ffffffff60c01b1916600160c01b63ffffffff84160217905590506117cb6117c560608501604086016154b0565b8261314f565b60018301805463ffffffff92909216600160e01b026001600160e01b039092169190911790556118288482600b5f6118096060890160408a016154b0565b6001600160a01b0316815260208101919091526040015f2091906131bd565b8260010160146101000a81548163ffffffff021916908363ffffffff16021790555050505050565b5f819003611867576118628484613329565b6118cc565b5f6118728585613601565b905063ffffffff7f00000000000000000000000000000000000000000000000000000000000000001682146118bd576040516304c3860360e01b81526004810183905260240161097a565b6118ca858583868661384b565b505b6109de848461390b565b5f6118e082612999565b15801561198157506118f182611b13565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa15801561195b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061197f9190615a6c565b115b92915050565b6001600160401b0381165f908152600a602052604081208054600160e01b900463ffffffff16156119b8575f6119e8565b6002818101546119e8916003840191600160f01b900460ff169081106119e0576119e06159eb565b015460e01c90565b9392505050565b5f5f6119fd868686866139d6565b9150915094509492505050565b5f6060805f5f5f6060611a1b613aa3565b611a23613ace565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b611a563382613601565b50335f90815260036020908152604080832066ffffffffffffff600886901c16845290915290208054600160ff84161b179055611aa5336002611a9b33858633612ee0565b6115dd9190615a97565b50565b611ab181613af9565b8215611ad0576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b03831611156109de57604051633bf2849760e11b81526001600160401b03831660048201526380000000602482015260440161097a565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611ba1573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611bc59190615a6c565b6119819190615aaa565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611c18576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a6020526040812080549091600160e01b90910463ffffffff169003611cd057611cd0817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ca7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ccb91906159d0565b613b7f565b5050565b5f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611d5a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d7e91906159d0565b6001600160401b0316905290505f5b828110156109de575f600a5f868685818110611dab57611dab6159eb565b9050602002810190611dbd9190615ac1565b611dcb9060208101906153df565b6001600160401b03166001600160401b031681526020019081526020015f209050611dfa81846040015161240c565b1580611e4f5750600281015465ffffffffffff16858584818110611e2057611e206159eb565b9050602002810190611e329190615ac1565b611e439060408101906020016153df565b6001600160401b031611155b15611e5a5750611e8a565b611e8881868685818110611e7057611e706159eb565b9050602002810190611e829190615ac1565b85612460565b505b600101611d8d565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ef0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f1491906159d0565b90506001600160401b03808216908416108015611f5b5750611f59611413847f00000000000000000000000000000000000000000000000000000000000000006129c8565b155b8015611f6d5750611f6b84612999565b155b8015611f7e5750611f7e8484612dd6565b8015611f915750611f8f8484612e5f565b155b801561202a5750604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015612003573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120279190615a6c565b15155b949350505050565b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa1580156120ab573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906120cf91906159d0565b60018301549091505f906001600160a01b03161580159061210657508254600160c01b900463ffffffff166001600160401b038316115b905080158061212257508254600160e01b900463ffffffff1615155b1561214b57604051633d0fe4db60e11b81526001600160401b038516600482015260240161097a565b6109de8383613b7f565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461219e576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b03919091165f908152600a60205260409020805463ffffffff909216600160c01b0263ffffffff60c01b19909216919091179055565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f906122529060c00160405160208183030381529060405280519060200120613c2a565b95945050505050565b6001600160401b038082165f908152600a60209081526040808320815160e081018352600282015465ffffffffffff8116825263ffffffff600160301b8204811695830195909552600160501b8104851693820193909352600160701b830484166060820152600160901b83049093166080840152600160b01b820490941660a083015260ff600160f01b9091041660c082015290918291826122fe8383613c56565b600185015485549297509092505f9161232d916001600160a01b031690600160c01b900463ffffffff16613ce3565b9050612342826001600160401b038316615a26565b612361856003018560c0015160ff16600281106119e0576119e06159eb565b6001600160401b03166123749190615aaa565b61237e9087615a13565b60018501549096506123a7906001600160a01b03811690600160c01b900463ffffffff16613d46565b6123b1575f6123b4565b60015b600185015460ff91909116906123d790600160e01b900463ffffffff1683615adf565b6123e19190615adf565b945050505050915091565b5f6123fd8989898989898989613d86565b90505b98975050505050505050565b60018201545f906001600160a01b03161580159061243657508254600160e01b900463ffffffff16155b80156119e857508254600160c01b900463ffffffff166001600160401b038316115b159392505050565b600183015481516001600160a01b0380831692600160a01b900463ffffffff1691168214612527576001600160a01b03828116808552604051635b5175d560e01b815260048101919091527f000000000000000000000000000000000000000000000000000000000000000090911690635b5175d590602401602060405180830381865afa1580156124f4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125189190615afe565b6001600160a01b031660208401525b5f61253786868660200151613e39565b604085810151815160e08101835260028a81015465ffffffffffff81168352600160301b810463ffffffff9081166020850152600160501b8204811695840195909552600160701b810485166060840152600160901b81049094166080830152600160b01b84046001600160401b031660a0830152600160f01b90930460ff1660c08201819052939450909290915f916125df9160038c01919081106119e0576119e06159eb565b6001600160a01b0387165f908152600b602052604090209091506126069086838787614021565b6126128682868661404a565b60608201516001600160401b03841663ffffffff90911610156126b3575f5f61263b8b85613c56565b915091505f61264a898761314f565b6001600160401b0316905061265f8282615a26565b612672906001600160401b038616615aaa565b61267c9084615a13565b6001600160401b031660a086015263ffffffff90811660808601526020850151166040850152505060c08201805160011860ff1690525b6126c36040890160208a016153df565b65ffffffffffff1682526126dd6080890160608a016153df565b63ffffffff1660208301528263ffffffff90811660608401819052835160028c8101805460208801516040808a015160808b015160a08c015160c08d015165ffffffffffff90991669ffffffffffffffffffff1990961695909517600160301b948b16949094029390931767ffffffffffffffff60501b1916600160501b918a169190910263ffffffff60701b191617600160701b909702969096176bffffffffffffffffffffffff60901b1916600160901b919097160267ffffffffffffffff60b01b191695909517600160b01b6001600160401b03909616959095029490941760ff60f01b1916600160f01b60ff90931692830217909355908a01359160038c01919081106127f0576127f06159eb565b01556001600160a01b03861661280960208a018a6153df565b6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e61284360408c0160208d016153df565b60408c013561285860808e0160608f016153df565b604080516001600160401b039485168152602081019390935292168183015290519081900360600190a3505050505050505050565b5f5f6128998484612cf2565b156128a857505f905080612992565b6040805160e081018252600286015465ffffffffffff81168252600160301b810463ffffffff9081166020840152600160501b8204811693830193909352600160701b8104831660608301819052600160901b82049093166080830152600160b01b81046001600160401b0390811660a0840152600160f01b90910460ff1660c083015290919085161161296157846003018160c0015160011860ff1660028110612955576129556159eb565b01548160400151612985565b846003018160c0015160ff166002811061297d5761297d6159eb565b015481602001515b90935063ffffffff169150505b9250929050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f6119e88284615a4d565b611aa5815f61534c565b5f6129e9826001615a4d565b90505f612a177f00000000000000000000000000000000000000000000000000000000000000006001615a4d565b6001600160401b0316826001600160401b031611612a35575f612a6b565b6001612a617f000000000000000000000000000000000000000000000000000000000000000084615adf565b612a6b9190615adf565b9050612aa96001600160401b0380831690861610612a895784612a8b565b815b6001600160a01b0387165f9081526003602052604090209085614175565b5050505050565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851682528190529182208054600160401b90046001600160401b031682529091612b128461421c565b6001600160401b03161115612b39578054600160801b90046001600160401b031660208301525b80546001600160401b0316604080840191909152805162c080c360e31b81529051612c14916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916306040618916004808201926020929091908290030181865afa158015612bb2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bd691906159d0565b6001600160a01b0385165f908152600460205260409020907f0000000000000000000000000000000000000000000000000000000000000000614244565b6060830152612c2283612999565b826080019015159081151581525050612cba837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612c91573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612cb591906159d0565b6142b0565b151560a083015250919050565b6001600160a01b0382165f908152600160205260408120546119e8906001600160801b03168361431f565b81545f90600160e01b900463ffffffff16158015906119e857508254600160e01b900463ffffffff166001600160401b03831610612458565b612d3482612999565b15612d3d575050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612d9a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612dbe91906159d0565b905061132783612dd085848587612ee0565b84612ff7565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b031615801590612e22575080546001600160401b03600160c01b909104811690841610155b801561202a57505f612e338561421c565b6001600160401b0316118061202a5750600101546001600160401b039081169216919091111592915050565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c600190811614806119e857506001600160a01b0383165f908152600360209081526040808320600886901c66ffffffffffffff16845290915290205460ff83161c6001908116146119e8565b6001600160a01b0384165f9081526004602052604081208190612f259086867f000000000000000000000000000000000000000000000000000000000000000061435b565b604080518281526001600160a01b0386811660208301529293506001600160401b038816928916917f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da9910160405180910390a360058110612fe4576001600160a01b0386165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b038a1602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b612fed816144e2565b9695505050505050565b604051632eda991b60e11b81526001600160a01b0384811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa158015613065573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130899190615b19565b505090505f612710848361309d9190615aaa565b6130a79190615a97565b90508015612aa957604051630bfac59960e41b81526001600160a01b0386811660048301526024820183905284811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af1158015613123573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131479190615a6c565b505050505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416148015613192575080546001600160401b031615155b6131a65780546001600160401b031661202a565b805461202a906001906001600160401b0316615adf565b60028301545f9080158015906132135750613213600286016131e0600184615a26565b815481106131f0576131f06159eb565b5f918252602090912001546001600160401b03858116600160401b909204161090565b156132d55760028501613227600183615a26565b81548110613237576132376159eb565b5f918252602090912001546002860180546001600160401b039092169350908061326357613263615b50565b5f8281526020902081015f1990810180546001600160801b031916905501905584548490869084908110613299576132996159eb565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b03160217905550613321565b6132e2600186018461452e565b85546001810187555f878152602090206004820401805460039092166008026101000a6001600160401b03818102199093169288160291909117905591505b509392505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015613386573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133aa91906159d0565b90506001600160401b03808316908216146133e357604051639a265f7160e01b81526001600160401b038216600482015260240161097a565b6133ec83612999565b1561340a5760405163380f7dd960e21b815260040160405180910390fd5b5f6134158484612cc7565b6001600160401b03161580156134ba5750604051633bb30c7d60e11b81526001600160a01b0385811660048301523060248301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063776618fa90604401602060405180830381865afa158015613494573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134b89190615a6c565b115b9050806134e557604051636f65c71560e01b81526001600160401b038416600482015260240161097a565b6001600160a01b0384165f908152600260209081526040808320600887901c66ffffffffffffff16845290915290205460ff84161c60019081160361354857604051631d1cba1760e11b81526001600160401b038416600482015260240161097a565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156135b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135d79190615a6c565b5f036109de576040516356bc7b9b60e11b81526001600160401b038416600482015260240161097a565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561365f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061368391906159d0565b90506001600160401b03808416908216146136bc57604051639a265f7160e01b81526001600160401b038216600482015260240161097a565b6136c584612999565b156136e35760405163380f7dd960e21b815260040160405180910390fd5b6136ed8484612cc7565b6001600160401b0316158061372b57506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b1561375457604051636f65c71560e01b81526001600160401b038416600482015260240161097a565b61375e8484612e5f565b1561378757604051631d1cba1760e11b81526001600160401b038416600482015260240161097a565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156137f2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138169190615a6c565b91505f829003613844576040516356bc7b9b60e11b81526001600160401b038416600482015260240161097a565b5092915050565b5f6138568686612cc7565b6001600160a01b0387165f908152600b602052604081209192505b63ffffffff8116841115613901575f5f61388d888b85886139d6565b915091506138c7848a89898763ffffffff168181106138ae576138ae6159eb565b90506020028101906138c09190615b64565b8585614657565b6138ec57604051631da644e760e01b815263ffffffff8416600482015260240161097a565b505080806138f990615b78565b915050613871565b5050505050505050565b6001600160a01b0382165f908152602081815260408083208054600290935292206139409184906001600160401b0316614788565b805460019082905f9061395d9084906001600160401b0316615a4d565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b5f5f5f6002878787604051602001613a209392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f1981840301815290829052613a3a91615b9c565b602060405180830381855afa158015613a55573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190613a789190615a6c565b9050613a916001600160401b038516608083901c615bb2565b976107ff919091169650945050505050565b606061084b7f0000000000000000000000000000000000000000000000000000000000000000614803565b606061084b7f0000000000000000000000000000000000000000000000000000000000000000614803565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316816001600160401b03161115611aa557604051636449576160e11b81526001600160401b0380831660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260440161097a565b5f613bae83600301846002015f01601e9054906101000a900460ff1660ff16600281106119e0576119e06159eb565b9050613bbe6116b58360016129c8565b83546001600160e01b0316600160e01b63ffffffff9283160217845560018401546001600160a01b0381165f908152600b60205260409020613c10929091600160a01b90048116908490869061484016565b6001830154611327906001600160a01b0316825f8561404a565b5f611981613c366148af565b8360405161190160f01b8152600281019290925260228201526042902090565b60a08101516080820151600184015460608401516001600160401b039093169263ffffffff92831692613c93926001600160a01b03169116613d46565b1561299257613cba846003018460c0015160011860ff16600281106119e0576119e06159eb565b613ccd906001600160401b031683615a13565b9150613cda600182615a13565b90509250929050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b9092041611613d255780546001600160401b031661202a565b6001600160a01b0384165f90815260026020526040902061202a90846149d8565b6001600160a01b0382165f908152600260209081526040808320600885901c66ffffffffffffff16845290915281205460ff83161c6001908116146119e8565b5f876001600160401b0316866001600160401b0316101580613dbc5750600b613dae89614add565b613db89190615a13565b8214155b15613dc857505f612400565b5f80613e0f613df3613de788613de1600b868a8c615bc5565b8c614b0a565b60201c600160e01b1790565b613e0086600b818a615bc5565b8b6001600160401b0316614b67565b915091508a82148015613e2a5750886001600160401b031681145b9b9a5050505050505050505050565b5f65ffffffffffff613e5160408501602086016153df565b6001600160401b03161115613e9557613e7060408401602085016153df565b6040516376f1d06f60e01b81526001600160401b03909116600482015260240161097a565b8354600160a01b900463ffffffff1680613eb560808601606087016153df565b6001600160401b03161115613f0157613ed460808501606086016153df565b604051633bf2849760e11b81526001600160401b039182166004820152908216602482015260440161097a565b604084013560e01c9150613f1b60808501606086016153df565b6001600160401b0316826001600160401b03161115613f715781613f4560808601606087016153df565b60405163b030b61360e01b81526001600160401b0392831660048201529116602482015260440161097a565b5f613fa7613f8260208701876153df565b613f9260408801602089016153df565b604088013561071e60808a0160608b016153df565b8654909150613fcc906001600160a01b031682613fc76080890189615bf0565b614be9565b613fe957604051638fb32c8d60e01b815260040160405180910390fd5b613ffb8482613fc760a0890189615bf0565b6140185760405163b29dd5cd60e01b815260040160405180910390fd5b50509392505050565b816001600160401b0316836001600160401b031614612aa957612aa96001860185858585614c12565b6001600160a01b0384165f908152600160205260408120546001600160801b038116919060501c65ffffffffffff1690505f846140878784615adf565b6140919190615a4d565b90506140b06001600160801b0384166001600160401b03831686614d22565b6001600160a01b0388165f90815260016020526040902080546001600160801b0319166001600160801b03929092169190911790556001600160401b03821615801561410457505f856001600160401b0316115b15614113576141138785614d40565b5f826001600160401b031611801561413257506001600160401b038116155b1561416c576001600160a01b0387165f908152602081905260409020600101805467ffffffffffffffff19166001600160401b0386161790555b50505050505050565b6001600160401b03808316905f906141909084166001615a13565b90505b80821015612aa9575f6141aa60ff84176001615a13565b90505f838284106141bb57826141bd565b835b6141c79190615a26565b90505f81610100146141e5576141e0600180841b615a26565b6141e8565b5f195b600886901c5f90815260208a905260409020805460ff881683901b17905590506142128286615a13565b9450505050614193565b6001600160a01b0381165f9081526001602052604081205460501c65ffffffffffff16611981565b5f805b845481101561332157614295855f018281548110614267576142676159eb565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168585614eb1565b156142a857816142a481615c32565b9250505b600101614247565b5f5f6142bc8484612cc7565b6001600160401b03161180156142fc57506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b801561430e575061430c83612999565b155b80156119e857506124588383612e5f565b5f826001600160401b03831663ffffffff82161061434957602081901c65ffffffffffff1661202a565b60501c65ffffffffffff169392505050565b5f80805b8654811015614449576143ad875f01828154811061437f5761437f6159eb565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03168686614eb1565b1561444157865f0181815481106143c6576143c66159eb565b5f918252602090912060048204015460039091166008026101000a90046001600160401b031687836143f781615c32565b945081548110614409576144096159eb565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b031602179055505b60010161435f565b505b855481101561449957855486908061446557614465615b50565b5f8281526020902060045f199092019182040180546001600160401b03600860038516026101000a0219169055905561444b565b8554600180820188555f888152602090206004830401805460039093166008026101000a6001600160401b03818102199094169389160292909217909155612fed908290615a13565b5f600182116144f257505f919050565b8160020361450357506101f4919050565b8160030361451457506103e8919050565b8160040361452557506109c4919050565b50611388919050565b81545f61453c826001615a13565b90505f61454d828203831683615a26565b90505f80845b83811115614601575f88614568600184615a26565b81548110614578576145786159eb565b5f918252602090912060028204015460019091166010026101000a90046001600160801b038116915060501c65ffffffffffff166145bf906001600160401b031685615a13565b93506145d46001600160801b0382168961431f565b6145e7906001600160401b031684615a13565b9250505f81900381166145fa9082615a26565b9050614553565b508661460e838389614ed0565b8154600181810184555f9384526020909320600282040180546001600160801b03938416601093909516929092026101000a938402929093021916179055509295945050505050565b84545f906146686020860186615c4a565b63ffffffff161061467a57505f612252565b5f6146a261468b6020870187615c4a565b63ffffffff168789614f169092919063ffffffff16565b9050806001600160401b0316846001600160401b031610156146c7575f915050612252565b5f8061473f600a828b6146dd60208c018c615c4a565b63ffffffff16815481106146f3576146f36159eb565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f208961288d565b909250905061477b8282614753868a615adf565b61476360408c0160208d016153df565b8960408d013561477660608f018f615c63565b613d86565b9998505050505050505050565b66ffffffffffffff600883901c165f818152602085905260408120546001600160401b03851692918190036147df576001808701805491820181555f90815260209020604084901b6001600160401b038716179101555b5f91825260209590955260409020600160ff9092169190911b939093179092555050565b60605f61480f83614f25565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b61484d8484845f85614021565b604080518082019091526001600160401b0393841681529083166020808301918252600290950180546001810182555f918252959020915191909401805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561490757507f000000000000000000000000000000000000000000000000000000000000000046145b1561493157507f000000000000000000000000000000000000000000000000000000000000000090565b61084b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60018201545f906001600160401b0383169082905b80821015614a57575f6002614a028385615a13565b614a0c9190615a97565b9050600884901c6040886001018381548110614a2a57614a2a6159eb565b905f5260205f200154901c1115614a4357809150614a51565b614a4e816001615a13565b92505b506149ed565b815f03614a69575f9350505050611981565b5f86600101600184614a7b9190615a26565b81548110614a8b57614a8b6159eb565b5f918252602080832090910154604081811c808552928b905290922054919250600886901c9003614aca57614ac460ff80871690615a26565b5f19901c165b614ad381614f4c565b6124009083615a4d565b5f5b6001600160401b0382166001821b1015614b055780614afd81615c32565b915050614adf565b919050565b5f845f52838360051b81015b80821015614b5a57600184168015614b2e575f516020525b8235811560051b52508360011c935060205f60405f60025afa614b4f575f5ffd5b602082019150614b16565b50505f5195945050505050565b5f5f855f528560e01c858560051b81015b80821015614bd9576001861682358060e01c8215614b9a575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa614bbe575f5ffd5b5f5160201c8360e01b17831515025f52602082019150614b78565b5050505f51915094509492505050565b5f5f614bf6858585615000565b50506001600160a01b0390811690871614915050949350505050565b84545f614c20866001615a13565b90505b81811161416c575f87614c37600184615a26565b81548110614c4757614c476159eb565b5f918252602090912060028204015460019091166010026101000a90046001600160801b0381169150614cb1908690889060501c65ffffffffffff16614c8d9190615adf565b614c979190615a4d565b6001600160801b038316906001600160401b031686614d22565b88614cbd600185615a26565b81548110614ccd57614ccd6159eb565b905f5260205f2090600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555050614d11815f8190031690565b614d1b9082615a13565b9050614c23565b5f61202a83614d31868561431f565b6001600160401b031684614ed0565b6001600160a01b0382165f908152602081905260409020614d6082615047565b614d6982615047565b6001600160a01b0383165f908152600660205260408120549003614de157600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f614ded8360016129c8565b8254909150600160c01b90046001600160401b0316614e465781546001600160801b0316600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b919091021782556109de565b60018201546001600160401b0390811690841611156109de57600180830154614e86918691614e80916001600160401b03909116906129c8565b856129dd565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b5f61202a614ebf85846129c8565b6001600160401b0380861691161190565b5f65ffffffffffff841115614efb57604051632c085fd760e11b81526004810185905260240161097a565b50605083901b602083901b1763ffffffff8216179392505050565b5f61202a60018501848461520d565b5f60ff8216601f81111561198157604051632cd44ac360e21b815260040160405180910390fd5b7f5555555555555555555555555555555555555555555555555555555555555555600182901c1690035f600282901c7f33333333333333333333333333333333333333333333333333333333333333331660055f1904831601915060115f1981614fb857614fb8615a83565b04600483901c83011691506101015f1981614fd557614fd5615a83565b04600883901c830116915060f061ffff5f1981614ff457614ff4615a83565b048302901c9050919050565b5f80806041849003615034578435602086013560408701355f1a61502689828585615284565b95509550955050505061503e565b505f915060029050825b93509350939050565b6005545f036150535750565b6005546007545f9161506491615bb2565b9050615071816001615a13565b6007819055505f6005828154811061508b5761508b6159eb565b5f9182526020808320909101546001600160a01b03168083529082905260408220600101549092506150e6906001600160401b03167f00000000000000000000000000000000000000000000000000000000000000006129c8565b90505f6150f28361421c565b6001600160401b0316118061511357506001600160401b0380851690821610155b1561511e5750505050565b600580545f919061513190600190615a26565b81548110615141576151416159eb565b5f91825260209091200154600580546001600160a01b03909216925082918690811061516f5761516f6159eb565b5f91825260209091200180546001600160a01b0319166001600160a01b03929092169190911790556151a2846001615a13565b6001600160a01b0382165f9081526006602052604090205560058054806151cb576151cb615b50565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f825b8015613321576152628386615226600185615a26565b81548110615236576152366159eb565b5f918252602090912060028204015460019091166010026101000a90046001600160801b03169061431f565b61526c9083615a4d565b915061527d5f829003821682615a26565b9050615210565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156152bd57505f91506003905082615342565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561530e573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661533957505f925060019150829050615342565b92505f91508190505b9450945094915050565b5080545f825560030160049004905f5260205f209061536b919061536d565b565b5f5b80821115611327575f8184015560010161536f565b5f60c08284031215615394575f5ffd5b50919050565b5f602082840312156153aa575f5ffd5b81356001600160401b038111156153bf575f5ffd5b61202a84828501615384565b6001600160401b0381168114611aa5575f5ffd5b5f602082840312156153ef575f5ffd5b81356119e8816153cb565b6001600160a01b0381168114611aa5575f5ffd5b5f5f5f60608486031215615420575f5ffd5b833561542b816153fa565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156154a55783516001600160401b0381511684526001600160401b0360208201511660208501526040810151604085015250606083019250602084019350600181019050615459565b509095945050505050565b5f602082840312156154c0575f5ffd5b81356119e8816153fa565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a083015161553560a084018215159052565b5060c083015161384460c084018215159052565b5f5f6040838503121561555a575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b818110156154a55783516001600160a01b0316835260209384019390920191600101615582565b5f5f604083850312156155ba575f5ffd5b82356155c5816153cb565b915060208301356155d5816153fa565b809150509250929050565b5f5f604083850312156155f1575f5ffd5b82356155fc816153fa565b915060208301356155d5816153cb565b5f5f6040838503121561561d575f5ffd5b8235615628816153cb565b915060208301356001600160401b03811115615642575f5ffd5b61564e85828601615384565b9150509250929050565b5f5f83601f840112615668575f5ffd5b5081356001600160401b0381111561567e575f5ffd5b6020830191508360208260051b8501011115612992575f5ffd5b5f5f5f5f606085870312156156ab575f5ffd5b84356156b6816153fa565b935060208501356156c6816153cb565b925060408501356001600160401b038111156156e0575f5ffd5b6156ec87828801615658565b95989497509550505050565b803563ffffffff81168114614b05575f5ffd5b5f5f5f5f6080858703121561571e575f5ffd5b843593506020850135615730816153fa565b925061573e604086016156f8565b9150606085013561574e816153cb565b939692955090935050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f6157a560e0830189615759565b82810360408401526157b78189615759565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561580c5783518352602093840193909201916001016157ee565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215615830575f5ffd5b84356001600160401b03811115615845575f5ffd5b8501601f81018713615855575f5ffd5b80356001600160401b0381111561586a575f5ffd5b87602082840101111561587b575f5ffd5b602091820195509350850135615890816153cb565b9150604085013561574e816153cb565b5f5f602083850312156158b1575f5ffd5b82356001600160401b038111156158c6575f5ffd5b6158d285828601615658565b90969095509350505050565b5f5f604083850312156158ef575f5ffd5b82356155fc816153cb565b5f5f5f5f6080858703121561590d575f5ffd5b8435615918816153cb565b93506020850135615928816153cb565b925060408501359150606085013561574e816153cb565b5f5f5f5f5f5f5f5f60e0898b031215615956575f5ffd5b883597506020890135615968816153cb565b96506040890135615978816153cb565b95506060890135615988816153cb565b94506080890135935060a0890135925060c08901356001600160401b038111156159b0575f5ffd5b6159bc8b828c01615658565b999c989b5096995094979396929594505050565b5f602082840312156159e0575f5ffd5b81516119e8816153cb565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b80820180821115611981576119816159ff565b81810381811115611981576119816159ff565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b038181168382160190811115611981576119816159ff565b5f60208284031215615a7c575f5ffd5b5051919050565b634e487b7160e01b5f52601260045260245ffd5b5f82615aa557615aa5615a83565b500490565b8082028115828204841417611981576119816159ff565b5f823560be19833603018112615ad5575f5ffd5b9190910192915050565b6001600160401b038281168282160390811115611981576119816159ff565b5f60208284031215615b0e575f5ffd5b81516119e8816153fa565b5f5f5f60608486031215615b2b575f5ffd5b8351602085015160408601519194509250615b45816153cb565b809150509250925092565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e19833603018112615ad5575f5ffd5b5f63ffffffff821663ffffffff8103615b9357615b936159ff565b60010192915050565b5f82518060208501845e5f920191825250919050565b5f82615bc057615bc0615a83565b500690565b5f5f85851115615bd3575f5ffd5b83861115615bdf575f5ffd5b5050600583901b0193919092039150565b5f5f8335601e19843603018112615c05575f5ffd5b8301803591506001600160401b03821115615c1e575f5ffd5b602001915036819003821315612992575f5ffd5b5f60018201615c4357615c436159ff565b5060010190565b5f60208284031215615c5a575f5ffd5b6119e8826156f8565b5f5f8335601e19843603018112615c78575f5ffd5b8301803591506001600160401b03821115615c91575f5ffd5b6020019150600581901b3603821315612992575f5ffd' as const
