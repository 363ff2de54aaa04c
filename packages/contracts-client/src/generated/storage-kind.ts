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
        "internalType": "contract MissBook",
        "name": "missBook_",
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
          },
          {
            "components": [
              {
                "internalType": "uint64",
                "name": "windowPeriods",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "judgePeriods",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "owedPeriods",
                "type": "uint64"
              },
              {
                "internalType": "uint16",
                "name": "deferBps",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "operatorCapBps",
                "type": "uint16"
              },
              {
                "internalType": "uint8",
                "name": "deferredMax",
                "type": "uint8"
              }
            ],
            "internalType": "struct MissBook.Rules",
            "name": "misses",
            "type": "tuple"
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
    "name": "OwedProven",
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
    "name": "judgeMiss",
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
    "name": "missBook",
    "outputs": [
      {
        "internalType": "contract MissBook",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "Period",
        "name": "owed",
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
    "name": "proveOwed",
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
export const storageKindBytecode = '0x6102c0604052348015610010575f5ffd5b5060405161684f38038061684f83398101604081905261002f9161055b565b6040518060400160405280601381526020017f4e7550656572537461636b2053746f7261676500000000000000000000000000815250604051806040016040528060018152602001603160f81b8152508686866040518060a0016040528087602001516001600160401b0316815260200187604001516001600160401b0316815260200187606001516001600160401b03168152602001876080015181526020018760a0015181525080602001516001600160401b03165f14806100fe575060408101516001600160401b0316155b1561011c5760405163298f38f360e21b815260040160405180910390fd5b6001600160a01b0384166080819052604080516309ae202760e11b8152905163135c404e916004808201926020929091908290030181865afa158015610164573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101889190610643565b6001600160a01b0390811660a05283811660c052821660e052608081015160408101516020909101516101bb9190610665565b6001600160401b039081166101605281518116610100526020808301518216610120526040808401518316610140526060808501516101805260808086015183516378de4eef60e01b8152815187166004820152948101518616602486015292830151909416604484015281015161ffff908116606484015292810151909216608482015260a09091015160ff1660a48201526001600160a01b038316906378de4eef9060c4015f604051808303815f87803b158015610279575f5ffd5b505af115801561028b573d5f5f3e3d5ffd5b505060a051604051634ab116df60e11b81526113886004820152611f4060248201526001600160a01b0390911692506395622dbe91506044015f604051808303815f87803b1580156102db575f5ffd5b505af11580156102ed573d5f5f3e3d5ffd5b50505050505050506103048261041760201b60201c565b6102405261031181610417565b6102605281516020808401919091206102005281519082012061022052466101c0526103a06102005161022051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6101a0525050306101e052805163ffffffff1615806103d8575063800000006001600160401b031681604001516001600160401b0316115b156103f65760405163298f38f360e21b815260040160405180910390fd5b5163ffffffff16610280526001600160a01b03166102a052506106f1915050565b5f5f829050601f8151111561044a578260405163305a27a960e01b81526004016104419190610696565b60405180910390fd5b8051610455826106cb565b179392505050565b6001600160a01b0381168114610471575f5ffd5b50565b60405160c081016001600160401b03811182821017156104a257634e487b7160e01b5f52604160045260245ffd5b60405290565b80516001600160401b03811681146104be575f5ffd5b919050565b805161ffff811681146104be575f5ffd5b5f60c082840312156104e4575f5ffd5b6104ec610474565b90506104f7826104a8565b8152610505602083016104a8565b6020820152610516604083016104a8565b6040820152610527606083016104c3565b6060820152610538608083016104c3565b608082015260a082015160ff81168114610550575f5ffd5b60a082015292915050565b5f5f5f5f5f8587036101e0811215610571575f5ffd5b865161057c8161045d565b602088015190965061058d8161045d565b604088015190955061059e8161045d565b60608801519094506105af8161045d565b9250610160607f19820112156105c3575f5ffd5b506105cc610474565b608087015163ffffffff811681146105e2575f5ffd5b81526105f060a088016104a8565b602082015261060160c088016104a8565b604082015261061260e088016104a8565b606082015261010087015160808201526106308861012089016104d4565b60a0820152809150509295509295909350565b5f60208284031215610653575f5ffd5b815161065e8161045d565b9392505050565b6001600160401b03818116838216019081111561069057634e487b7160e01b5f52601160045260245ffd5b92915050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156106eb575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161026051610280516102a051615f3a6109155f395f818161031a015261120e01525f81816106cd015261375301525f61394701525f61391c01525f614c3801525f614c1001525f614b6b01525f614b9501525f614bbf01525f818161066d0152611be401525f81816105f201528181612b0c01528181612b57015261530f01525f6103c801525f818161058401528181613ba40152613bfb01525f81816103ef0152610d9b01525f818161051001528181610f460152818161159d01528181611aab01528181611d7101528181612c8401528181612e9c0152613f6c01525f81816104b30152818161075f0152818161084001528181610a2801528181610b8801528181610d0d01528181611022015281816112770152818161131e015281816114c70152818161178e01528181611ced01528181611e9e01528181611f4d015281816121130152818161220801528181612d1001528181612e190152818161322f01528181613450015281816134ef0152818161368f01528181613d0601528181613dcd01528181613e8d0152613f9d01525f818161035901528181610e2d0152818161194301528181613a710152613b3001525f81816105370152818161166a01528181611c0601528181611e2b015281816122a5015281816125d201526133500152615f3a5ff3fe608060405234801561000f575f5ffd5b506004361061024a575f3560e01c80637d368e9211610140578063a77c1807116100bf578063bd6efeaa11610084578063bd6efeaa1461068f578063c0689a3c146106a2578063c6670115146106b5578063c6958b89146106c8578063d0ec4d0814610704578063ea5e47a21461072c575f5ffd5b8063a77c180714610627578063b0eca5501461063a578063b48a369a1461064d578063ba99a31114610660578063bd5fd65e14610668575f5ffd5b806388c89d3b1161010557806388c89d3b146105a65780638c4a5df5146105b95780638f879de9146105cc5780639636361b146105ed578063a439783f14610614575f5ffd5b80637d368e921461050b57806380f5560514610532578063836586761461055957806384b0196e14610564578063885f2d541461057f575f5ffd5b80633565e508116101cc5780634901289511610191578063490128951461046a5780634db079ba1461049b57806359659e90146104ae57806366e305fd146104d55780636fde740a146104f8575f5ffd5b80633565e508146103ea5780633591d88a146104115780634276886a1461043157806345918ad1146104445780634637790014610457575f5ffd5b8063135c404e11610212578063135c404e1461035457806313b8010f1461037b57806319f6c8451461039b5780632254f925146103a35780632a71222c146103c3575f5ffd5b8063060406181461024e5780630712d50f146102735780630fbaaf68146102885780631108874e146102ce578063112a7a9c14610315575b5f5ffd5b61025661075c565b6040516001600160401b0390911681526020015b60405180910390f35b6102866102813660046156bb565b6107e2565b005b61029b610296366004615700565b610976565b604080516001600160401b039586168152602081019490945291841691830191909152909116606082015260800161026a565b6102e16102dc366004615700565b6109f8565b604080516001600160a01b039586168152949093166020850152918301526001600160401b0316606082015260800161026a565b61033c7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161026a565b61033c7f000000000000000000000000000000000000000000000000000000000000000081565b61038e61038936600461572f565b610acc565b60405161026a9190615761565b610286610cd5565b6103b66103b13660046157d1565b610fd9565b60405161026a91906157ec565b6102567f000000000000000000000000000000000000000000000000000000000000000081565b6102567f000000000000000000000000000000000000000000000000000000000000000081565b61042461041f36600461586a565b611102565b60405161026a919061588a565b61028661043f3660046158ca565b611203565b610286610452366004615901565b61131b565b61028661046536600461592d565b61165f565b61033c610478366004615700565b6001600160401b03165f908152600a60205260409020546001600160a01b031690565b6102866104a93660046159b9565b6118cc565b61033c7f000000000000000000000000000000000000000000000000000000000000000081565b6104e86104e33660046157d1565b611903565b604051901515815260200161026a565b610256610506366004615700565b6119b4565b61033c7f000000000000000000000000000000000000000000000000000000000000000081565b61033c7f000000000000000000000000000000000000000000000000000000000000000081565b610256638000000081565b61056c611a1c565b60405161026a9796959493929190615a47565b6102567f000000000000000000000000000000000000000000000000000000000000000081565b6102866105b4366004615700565b611a5e565b6102866105c7366004615add565b611b52565b6105df6105da3660046157d1565b611bbd565b60405190815260200161026a565b6102567f000000000000000000000000000000000000000000000000000000000000000081565b610286610622366004615901565b611c79565b610286610635366004615700565b611e20565b610286610648366004615b6b565b611f21565b61028661065b366004615700565b6120df565b6005546105df565b6105df7f000000000000000000000000000000000000000000000000000000000000000081565b61028661069d3660046159b9565b612202565b6102866106b0366004615ba9565b61229a565b6105df6106c3366004615bc5565b612320565b6106ef7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff909116815260200161026a565b6105df6107123660046157d1565b6001600160a01b03165f908152600b602052604090205490565b61073f61073a366004615700565b6123a0565b604080519283526001600160401b0390911660208301520161026a565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107b9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107dd9190615c0a565b905090565b5f600a816107f36020850185615700565b6001600160401b03166001600160401b031681526020019081526020015f2090505f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561089a573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108be9190615c0a565b6001600160401b031681525090506108da828260400151612531565b610915576108eb6020840184615700565b604051630eaa358f60e21b81526001600160401b0390911660048201526024015b60405180910390fd5b600282015465ffffffffffff16806109336040860160208701615700565b6001600160401b0316116109655760405163242dbb4d60e21b81526001600160401b038216600482015260240161090c565b610970838584612585565b50505050565b6001600160401b0381165f908152600a6020526040812060028082018054849384938493919265ffffffffffff8116916003850191600160f01b900460ff169081106109c4576109c4615c25565b0154915465ffffffffffff919091169891975063ffffffff600160301b820481169750600160701b90910416945092505050565b5f5f5f5f5f600a5f876001600160401b03166001600160401b031681526020019081526020015f209050610aab817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610a82573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610aa69190615c0a565b6129b2565b600183015492546001600160a01b0393841699931697509095509350915050565b6001600160a01b0383165f908152600b60205260408120805460609290610af38587615c4d565b10610aff578154610b09565b610b098486615c4d565b9050848111610b18575f610b22565b610b228582615c60565b6001600160401b03811115610b3957610b39615c73565b604051908082528060200260200182016040528015610b8257816020015b604080516060810182525f80825260208083018290529282015282525f19909201910181610b575790505b5092505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610be2573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c069190615c0a565b90505f5b8451811015610cca575f84610c1f838a615c4d565b81548110610c2f57610c2f615c25565b5f918252602080832060048304015460039092166008026101000a9091046001600160401b0316808352600a909152604082209092508190610c7190866129b2565b915091506040518060600160405280846001600160401b03168152602001826001600160401b0316815260200183815250888581518110610cb457610cb4615c25565b6020908102919091010152505050600101610c0a565b505050509392505050565b335f81815260208190526040902090610ced90612abe565b610d0a57604051632da4accf60e21b815260040160405180910390fd5b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015610d67573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d8b9190615c0a565b60018301549091505f90610dd0907f000000000000000000000000000000000000000000000000000000000000000090600160401b90046001600160401b0316615c87565b9050806001600160401b0316826001600160401b03161015610e1057604051632b99b24560e11b81526001600160401b038216600482015260240161090c565b604051635df2186f60e11b81523360048201523060248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063bbe430de90604401602060405180830381865afa158015610e7a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e9e9190615ca6565b90505f610eaa33611bbd565b905080821080610eb8575081155b15610ee057604051632d5d9f8b60e01b8152600481018390526024810182905260440161090c565b6001808601805467ffffffffffffffff60401b19169055610f02908590612aed565b85546001600160401b0391909116600160801b0267ffffffffffffffff60801b1990911617855560405163373e774360e11b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636e7cee86906024015f604051808303815f87803b158015610f87575f5ffd5b505af1158015610f99573d5f5f3e3d5ffd5b50505050610fa8335f86612af8565b60405133907ffd2eab5741b1e407565b3c6c24352883580ba6ea017f97b341857c0b32024a42905f90a25050505050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529061101a83612bc4565b90506110a5837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa15801561107c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110a09190615c0a565b612da0565b6001600160401b03908116835281518116602080850191909152820151811660408085019190915282015116606080840191909152810151608080840191909152810151151560a0808401919091520151151560c0820152919050565b6005546060905f906111148486615c4d565b106111215760055461112b565b61112b8385615c4d565b905083811161113a575f611144565b6111448482615c60565b6001600160401b0381111561115b5761115b615c73565b604051908082528060200260200182016040528015611184578160200160208202803683370190505b5091505f5b82518110156111fb57600561119e8287615c4d565b815481106111ae576111ae615c25565b905f5260205f20015f9054906101000a90046001600160a01b03168382815181106111db576111db615c25565b6001600160a01b0390921660209283029190910190910152600101611189565b505092915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461124b57604051621a4ec760e91b815260040160405180910390fd5b5f600a5f846001600160401b03166001600160401b031681526020019081526020015f2090506112fa817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156112d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112f59190615c0a565b612dcb565b611316576001810154611316906001600160a01b031683612e04565b505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611378573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061139c9190615c0a565b90506001600160401b03808216908316106113d557604051630a97f7ad60e41b81526001600160401b038316600482015260240161090c565b6113f46113e3836001612aed565b6001600160401b0380841691161090565b1561141d5760405163323a77f560e01b81526001600160401b038316600482015260240161090c565b61142683612abe565b156114445760405163380f7dd960e21b815260040160405180910390fd5b61144e8383612f43565b61147657604051636f65c71560e01b81526001600160401b038316600482015260240161090c565b6114808383612fce565b156114a957604051631d1cba1760e11b81526001600160401b038316600482015260240161090c565b604051631498b51560e11b81526001600160401b03831660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015611514573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115389190615ca6565b5f03611562576040516356bc7b9b60e11b81526001600160401b038316600482015260240161090c565b6001600160a01b0383165f9081526001602052604081205461158d906001600160801b031684613016565b6002549091506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063c222195e9086908690339086906115df906001600160801b031684613016565b6040516001600160e01b031960e088901b1681526001600160a01b0395861660048201526001600160401b0394851660248201529490921660448501528216606484015216608482015260a4015f604051808303815f87803b158015611643575f5ffd5b505af1158015611655573d5f5f3e3d5ffd5b5050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146116a8576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0382165f908152600a6020908152604091829020916116d3919084019084016157d1565b81546001600160a01b0319166001600160a01b03919091161781556116fe6080830160608401615700565b815463ffffffff91909116600160a01b0263ffffffff60a01b1990911617815561173461173160a0840160808501615700565b90565b815463ffffffff91909116600160c01b0263ffffffff60c01b1990911617815561176460608301604084016157d1565b816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa1580156117e8573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061180c9190615c0a565b60018301805463ffffffff60c01b1916600160c01b63ffffffff841602179055905061184761184160608501604086016157d1565b82613052565b60018301805463ffffffff92909216600160e01b026001600160e01b039092169190911790556118a48482600b5f6118856060890160408a016157d1565b6001600160a01b0316815260208101919091526040015f2091906130c0565b8260010160146101000a81548163ffffffff021916908363ffffffff16021790555050505050565b5f8190036118e3576118de848461322c565b6118f9565b6118f984846118f287876134eb565b8585613735565b610970848461384a565b5f61190d82612abe565b1580156119ae575061191e82611bbd565b604051635df2186f60e11b81526001600160a01b0384811660048301523060248301527f0000000000000000000000000000000000000000000000000000000000000000169063bbe430de90604401602060405180830381865afa158015611988573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119ac9190615ca6565b115b92915050565b6001600160401b0381165f908152600a602052604081208054600160e01b900463ffffffff16156119e5575f611a15565b600281810154611a15916003840191600160f01b900460ff16908110611a0d57611a0d615c25565b015460e01c90565b9392505050565b5f6060805f5f5f6060611a2d613915565b611a35613940565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b611a6833826134eb565b50335f818152600460208181526040808420600887901c66ffffffffffffff1685529091528083208054600160ff88161b1790555163e31ef08b60e01b815291927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169263e31ef08b92611ae992918791829101615cbd565b6020604051808303815f875af1158015611b05573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b299190615ca6565b9050611b4e336002611b3e338687873361396b565b611b489190615cfb565b33613a4a565b5050565b611b5b81613ba2565b8215611b7a576040516376fa191160e11b815260040160405180910390fd5b63800000006001600160401b038316111561097057604051633bf2849760e11b81526001600160401b03831660048201526380000000602482015260440161090c565b604051633bb30c7d60e11b81526001600160a01b0382811660048301523060248301525f917f0000000000000000000000000000000000000000000000000000000000000000917f0000000000000000000000000000000000000000000000000000000000000000169063776618fa90604401602060405180830381865afa158015611c4b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c6f9190615ca6565b6119ae9190615d0e565b611c8282612abe565b15611ca05760405163380f7dd960e21b815260040160405180910390fd5b6001600160a01b0382165f908152600460205260409020611cc19082613c2b565b15611cea57604051631d1cba1760e11b81526001600160401b038216600482015260240161090c565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611d47573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d6b9190615c0a565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e72363ed8686866040518463ffffffff1660e01b8152600401611dbf93929190615cbd565b60408051808303815f875af1158015611dda573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dfe9190615d25565b91509150611e1985611e13878787878761396b565b83613a4a565b5050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611e69576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b0381165f908152600a6020526040812080549091600160e01b90910463ffffffff169003611b4e57611b4e817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611ef8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f1c9190615c0a565b613c57565b5f60405180606001604052805f6001600160a01b031681526020015f6001600160a01b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015611fa7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611fcb9190615c0a565b6001600160401b0316905290505f5b82811015610970575f600a5f868685818110611ff857611ff8615c25565b905060200281019061200a9190615d49565b612018906020810190615700565b6001600160401b03166001600160401b031681526020019081526020015f209050612047818460400151612531565b158061209c5750600281015465ffffffffffff1685858481811061206d5761206d615c25565b905060200281019061207f9190615d49565b612090906040810190602001615700565b6001600160401b031611155b156120a757506120d7565b6120d5818686858181106120bd576120bd615c25565b90506020028101906120cf9190615d49565b85612585565b505b600101611fda565b6001600160401b0381165f908152600a60209081526040808320815162c080c360e31b815291519093926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001692630604061892600480830193928290030181865afa158015612158573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061217c9190615c0a565b60018301549091505f906001600160a01b0316158015906121b357508254600160c01b900463ffffffff166001600160401b038316115b90508015806121cf57508254600160e01b900463ffffffff1615155b156121f857604051633d0fe4db60e11b81526001600160401b038516600482015260240161090c565b6109708383613c57565b612290847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612262573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122869190615c0a565b6118f28787613d02565b6109708484613f6a565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146122e3576040516324d647cf60e01b815260040160405180910390fd5b6001600160401b03919091165f908152600a60205260409020805463ffffffff909216600160c01b0263ffffffff60c01b19909216919091179055565b604080517f0d8cc5540cc408c5e475b0b482af11de4db7744840582520a7d38d1b3c3ad7aa60208201526001600160401b038087169282019290925281851660608201526080810184905290821660a08201525f906123979060c001604051602081830303815290604052805190602001206140a8565b95945050505050565b6001600160401b038082165f908152600a60209081526040808320815160e081018352600282015465ffffffffffff8116825263ffffffff600160301b8204811695830195909552600160501b8104851693820193909352600160701b830484166060820152600160901b83049093166080840152600160b01b820490941660a083015260ff600160f01b9091041660c0820152909182918261244383836140d4565b600185015485549297509092505f91612472916001600160a01b031690600160c01b900463ffffffff16614161565b9050612487826001600160401b038316615c60565b6124a6856003018560c0015160ff1660028110611a0d57611a0d615c25565b6001600160401b03166124b99190615d0e565b6124c39087615c4d565b60018501549096506124ec906001600160a01b03811690600160c01b900463ffffffff166141c4565b6124f6575f6124f9565b60015b600185015460ff919091169061251c90600160e01b900463ffffffff1683615d67565b6125269190615d67565b945050505050915091565b60018201545f906001600160a01b03161580159061255b57508254600160e01b900463ffffffff16155b8015611a1557508254600160c01b900463ffffffff166001600160401b038316115b159392505050565b600183015481516001600160a01b0380831692600160a01b900463ffffffff169116821461264c576001600160a01b03828116808552604051635b5175d560e01b815260048101919091527f000000000000000000000000000000000000000000000000000000000000000090911690635b5175d590602401602060405180830381865afa158015612619573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061263d9190615d86565b6001600160a01b031660208401525b5f61265c868686602001516141e5565b604085810151815160e08101835260028a81015465ffffffffffff81168352600160301b810463ffffffff9081166020850152600160501b8204811695840195909552600160701b810485166060840152600160901b81049094166080830152600160b01b84046001600160401b031660a0830152600160f01b90930460ff1660c08201819052939450909290915f916127049160038c0191908110611a0d57611a0d615c25565b6001600160a01b0387165f908152600b6020526040902090915061272b90868387876143cd565b612737868286866143f6565b60608201516001600160401b03841663ffffffff90911610156127d8575f5f6127608b856140d4565b915091505f61276f8987613052565b6001600160401b031690506127848282615c60565b612797906001600160401b038616615d0e565b6127a19084615c4d565b6001600160401b031660a086015263ffffffff90811660808601526020850151166040850152505060c08201805160011860ff1690525b6127e86040890160208a01615700565b65ffffffffffff1682526128026080890160608a01615700565b63ffffffff1660208301528263ffffffff90811660608401819052835160028c8101805460208801516040808a015160808b015160a08c015160c08d015165ffffffffffff90991669ffffffffffffffffffff1990961695909517600160301b948b16949094029390931767ffffffffffffffff60501b1916600160501b918a169190910263ffffffff60701b191617600160701b909702969096176bffffffffffffffffffffffff60901b1916600160901b919097160267ffffffffffffffff60b01b191695909517600160b01b6001600160401b03909616959095029490941760ff60f01b1916600160f01b60ff90931692830217909355908a01359160038c019190811061291557612915615c25565b01556001600160a01b03861661292e60208a018a615700565b6001600160401b03167f36824047ec43970ca39e952e55fb59d5f6595cb6f9e5416b23988e82abdc631e61296860408c0160208d01615700565b60408c013561297d60808e0160608f01615700565b604080516001600160401b039485168152602081019390935292168183015290519081900360600190a3505050505050505050565b5f5f6129be8484612dcb565b156129cd57505f905080612ab7565b6040805160e081018252600286015465ffffffffffff81168252600160301b810463ffffffff9081166020840152600160501b8204811693830193909352600160701b8104831660608301819052600160901b82049093166080830152600160b01b81046001600160401b0390811660a0840152600160f01b90910460ff1660c0830152909190851611612a8657846003018160c0015160011860ff1660028110612a7a57612a7a615c25565b01548160400151612aaa565b846003018160c0015160ff1660028110612aa257612aa2615c25565b015481602001515b90935063ffffffff169150505b9250929050565b6001600160a01b03165f90815260208190526040902060010154600160401b90046001600160401b0316151590565b5f611a158284615c87565b5f612b04826001615c87565b90505f612b327f00000000000000000000000000000000000000000000000000000000000000006001615c87565b6001600160401b0316826001600160401b031611612b50575f612b86565b6001612b7c7f000000000000000000000000000000000000000000000000000000000000000084615d67565b612b869190615d67565b9050611e196001600160401b0380831690861610612ba45784612ba6565b815b6001600160a01b0387165f9081526004602052604090209085614587565b6040805160c0810182525f8082526020808301829052828401829052606083018290526080830182905260a083018290526001600160a01b03851682528190529182208054600160401b90046001600160401b031682529091612c268461462e565b6001600160401b03161115612c4d578054600160801b90046001600160401b031660208301525b80546001600160401b03166040838101919091525163277dd28b60e11b81523060048201526001600160a01b0384811660248301527f00000000000000000000000000000000000000000000000000000000000000001690634efba51690604401602060405180830381865afa158015612cc9573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612ced9190615ca6565b6060830152612cfb83612abe565b826080019015159081151581525050612d93837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612d6a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d8e9190615c0a565b614656565b151560a083015250919050565b6001600160a01b0382165f90815260016020526040812054611a15906001600160801b031683613016565b81545f90600160e01b900463ffffffff1615801590611a1557508254600160e01b900463ffffffff166001600160401b0383161061257d565b612e0d82612abe565b15612e16575050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015612e73573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e979190615c0a565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663e31ef08b8584856040518463ffffffff1660e01b8152600401612eea93929190615cbd565b6020604051808303815f875af1158015612f06573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f2a9190615ca6565b905061097084612f3d868586868961396b565b85613a4a565b6001600160a01b0382165f9081526020819052604081208054600160c01b90046001600160401b031615801590612f8f575080546001600160401b03600160c01b909104811690841610155b8015612fc657505f612fa08561462e565b6001600160401b03161180612fc6575060018101546001600160401b0390811690841611155b949350505050565b6001600160a01b0382165f908152600360205260408120612fef9083613c2b565b80611a1557506001600160a01b0383165f908152600460205260409020611a159083613c2b565b5f826001600160401b03831663ffffffff82161061304057602081901c65ffffffffffff16612fc6565b60501c65ffffffffffff169392505050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416148015613095575080546001600160401b031615155b6130a95780546001600160401b0316612fc6565b8054612fc6906001906001600160401b0316615d67565b60028301545f9080158015906131165750613116600286016130e3600184615c60565b815481106130f3576130f3615c25565b5f918252602090912001546001600160401b03858116600160401b909204161090565b156131d8576002850161312a600183615c60565b8154811061313a5761313a615c25565b5f918252602090912001546002860180546001600160401b039092169350908061316657613166615da1565b5f8281526020902081015f1990810180546001600160801b03191690550190558454849086908490811061319c5761319c615c25565b905f5260205f2090600491828204019190066008026101000a8154816001600160401b0302191690836001600160401b03160217905550613224565b6131e560018601846146c5565b85546001810187555f878152602090206004820401805460039092166008026101000a6001600160401b03818102199093169288160291909117905591505b509392505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015613289573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906132ad9190615c0a565b90506001600160401b03808316908216146132e657604051639a265f7160e01b81526001600160401b038216600482015260240161090c565b6132ef83612abe565b1561330d5760405163380f7dd960e21b815260040160405180910390fd5b5f6133188484612da0565b6001600160401b03161580156133bd5750604051633bb30c7d60e11b81526001600160a01b0385811660048301523060248301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063776618fa90604401602060405180830381865afa158015613397573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906133bb9190615ca6565b115b9050806133e857604051636f65c71560e01b81526001600160401b038416600482015260240161090c565b6001600160a01b0384165f9081526003602052604090206134099084613c2b565b1561343257604051631d1cba1760e11b81526001600160401b038416600482015260240161090c565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa15801561349d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134c19190615ca6565b5f03610970576040516356bc7b9b60e11b81526001600160401b038416600482015260240161090c565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015613549573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061356d9190615c0a565b90506001600160401b03808416908216146135a657604051639a265f7160e01b81526001600160401b038216600482015260240161090c565b6135af84612abe565b156135cd5760405163380f7dd960e21b815260040160405180910390fd5b6135d78484612da0565b6001600160401b0316158061361557506001600160a01b0384165f908152602081905260409020546001600160401b03848116600160801b90920416115b1561363e57604051636f65c71560e01b81526001600160401b038416600482015260240161090c565b6136488484612fce565b1561367157604051631d1cba1760e11b81526001600160401b038416600482015260240161090c565b604051631498b51560e11b81526001600160401b03841660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa1580156136dc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137009190615ca6565b91505f82900361372e576040516356bc7b9b60e11b81526001600160401b038416600482015260240161090c565b5092915050565b5f6137408686612da0565b90506001600160401b03811615613777577f0000000000000000000000000000000000000000000000000000000000000000613779565b5f5b63ffffffff1682146137a1576040516304c3860360e01b81526004810183905260240161090c565b6001600160a01b0386165f908152600b60205260408120905b63ffffffff8116841115611655575f5f6137d6888b85886147ee565b91509150613810848a89898763ffffffff168181106137f7576137f7615c25565b90506020028101906138099190615db5565b85856148bb565b61383557604051631da644e760e01b815263ffffffff8416600482015260240161090c565b5050808061384290615dc9565b9150506137ba565b6001600160a01b0382165f9081526020818152604080832080546003909352922061387f9184906001600160401b03166149ec565b805460019082905f9061389c9084906001600160401b0316615c87565b82546101009290920a6001600160401b03818102199093169183160217909155825467ffffffffffffffff60401b1916600160401b9185169182021783556040519091506001600160a01b038516907f27fdd707236f230c963ad2d23731ec4da3265eda71956743331ca54a32b2de0b905f90a3505050565b60606107dd7f0000000000000000000000000000000000000000000000000000000000000000614a67565b60606107dd7f0000000000000000000000000000000000000000000000000000000000000000614a67565b5f846001600160401b0316866001600160a01b03167f0488bbfd65c15f49399ae4d6271e986c0e80f61ec80be1cb6bdfdd8110bd5da985856040516139c39291909182526001600160a01b0316602082015260400190565b60405180910390a360058310613a37576001600160a01b0386165f81815260208190526040808220600101805467ffffffffffffffff60401b1916600160401b6001600160401b038a1602179055517f750749be35f9ce5d010046b7584189d419789b19fcdfd5ec8d06bae63449ae909190a25b613a4083614aa4565b9695505050505050565b604051632eda991b60e11b81526001600160a01b0384811660048301523060248301525f917f000000000000000000000000000000000000000000000000000000000000000090911690635db5323690604401606060405180830381865afa158015613ab8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613adc9190615ded565b505090505f6127108483613af09190615d0e565b613afa9190615cfb565b90508015611e1957604051630bfac59960e41b81526001600160a01b0386811660048301526024820183905284811660448301527f0000000000000000000000000000000000000000000000000000000000000000169063bfac5990906064016020604051808303815f875af1158015613b76573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613b9a9190615ca6565b505050505050565b7f00000000000000000000000000000000000000000000000000000000000000006001600160401b0316816001600160401b03161115613c2857604051636449576160e11b81526001600160401b0380831660048301527f000000000000000000000000000000000000000000000000000000000000000016602482015260440161090c565b50565b66ffffffffffffff600882901c165f908152602092909252604090912054600160ff9092161c81161490565b5f613c8683600301846002015f01601e9054906101000a900460ff1660ff1660028110611a0d57611a0d615c25565b9050613c96611731836001612aed565b83546001600160e01b0316600160e01b63ffffffff9283160217845560018401546001600160a01b0381165f908152600b60205260409020613ce8929091600160a01b900481169084908690614af016565b6001830154611316906001600160a01b0316825f856143f6565b5f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015613d60573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613d849190615c0a565b9050613d8f84612abe565b15613dad5760405163380f7dd960e21b815260040160405180910390fd5b604051631498b51560e11b81526001600160401b03821660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015613e1a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613e3e9190615ca6565b90505f819003613e6c576040516356bc7b9b60e11b81526001600160401b038316600482015260240161090c565b604051631498b51560e11b81526001600160401b03851660048201526002907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906329316a2a90602401602060405180830381865afa158015613eda573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613efe9190615ca6565b604080516020810192909252810183905260600160408051601f1981840301815290829052613f2c91615e24565b602060405180830381855afa158015613f47573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906123979190615ca6565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663a6a032c483837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663060406186040518163ffffffff1660e01b8152600401602060405180830381865afa158015613ff7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061401b9190615c0a565b6040518463ffffffff1660e01b815260040161403993929190615cbd565b5f604051808303815f87803b158015614050575f5ffd5b505af1158015614062573d5f5f3e3d5ffd5b50506040516001600160401b03841692506001600160a01b03851691507fd143f559d588b5e104ff6da69dc78e394ac252cbfae167e71414c888b4f725bf905f90a35050565b5f6119ae6140b4614b5f565b8360405161190160f01b8152600281019290925260228201526042902090565b60a08101516080820151600184015460608401516001600160401b039093169263ffffffff92831692614111926001600160a01b031691166141c4565b15612ab757614138846003018460c0015160011860ff1660028110611a0d57611a0d615c25565b61414b906001600160401b031683615c4d565b9150614158600182615c4d565b90509250929050565b6001600160a01b0382165f90815260208190526040812080546001600160401b03848116600160401b90920416116141a35780546001600160401b0316612fc6565b6001600160a01b0384165f908152600360205260409020612fc69084614c88565b6001600160a01b0382165f908152600360205260408120611a159083613c2b565b5f65ffffffffffff6141fd6040850160208601615700565b6001600160401b031611156142415761421c6040840160208501615700565b6040516376f1d06f60e01b81526001600160401b03909116600482015260240161090c565b8354600160a01b900463ffffffff16806142616080860160608701615700565b6001600160401b031611156142ad576142806080850160608601615700565b604051633bf2849760e11b81526001600160401b039182166004820152908216602482015260440161090c565b604084013560e01c91506142c76080850160608601615700565b6001600160401b0316826001600160401b0316111561431d57816142f16080860160608701615700565b60405163b030b61360e01b81526001600160401b0392831660048201529116602482015260440161090c565b5f61435361432e6020870187615700565b61433e6040880160208901615700565b60408801356106c360808a0160608b01615700565b8654909150614378906001600160a01b0316826143736080890189615e3a565b614d99565b61439557604051638fb32c8d60e01b815260040160405180910390fd5b6143a7848261437360a0890189615e3a565b6143c45760405163b29dd5cd60e01b815260040160405180910390fd5b50509392505050565b816001600160401b0316836001600160401b031614611e1957611e196001860185858585614dc2565b6001600160a01b0384165f908152600160205260408120546001600160801b038116919060501c65ffffffffffff1690505f846144338784615d67565b61443d9190615c87565b905061445c6001600160801b0384166001600160401b03831686614edb565b6001600160a01b0388165f90815260016020526040902080546001600160801b0319166001600160801b03928316179055600254908116906144d5908790899060501c65ffffffffffff166144b19190615d67565b6144bb9190615c87565b6001600160801b038316906001600160401b031687614edb565b600280546001600160801b0319166001600160801b03929092169190911790556001600160401b03831615801561451457505f866001600160401b0316115b15614523576145238886614ef9565b5f836001600160401b031611801561454257506001600160401b038216155b15611655576001600160a01b0388165f90815260208190526040902060010180546001600160401b03871667ffffffffffffffff199091161790555050505050505050565b6001600160401b03808316905f906145a29084166001615c4d565b90505b80821015611e19575f6145bc60ff84176001615c4d565b90505f838284106145cd57826145cf565b835b6145d99190615c60565b90505f81610100146145f7576145f2600180841b615c60565b6145fa565b5f195b600886901c5f90815260208a905260409020805460ff881683901b17905590506146248286615c4d565b94505050506145a5565b6001600160a01b0381165f9081526001602052604081205460501c65ffffffffffff166119ae565b5f5f6146628484612da0565b6001600160401b03161180156146a257506001600160a01b0383165f908152602081905260409020546001600160401b03838116600160801b9092041611155b80156146b457506146b283612abe565b155b8015611a15575061257d8383612fce565b81545f6146d3826001615c4d565b90505f6146e4828203831683615c60565b90505f80845b83811115614798575f886146ff600184615c60565b8154811061470f5761470f615c25565b5f918252602090912060028204015460019091166010026101000a90046001600160801b038116915060501c65ffffffffffff16614756906001600160401b031685615c4d565b935061476b6001600160801b03821689613016565b61477e906001600160401b031684615c4d565b9250505f81900381166147919082615c60565b90506146ea565b50866147a583838961506a565b8154600181810184555f9384526020909320600282040180546001600160801b03938416601093909516929092026101000a938402929093021916179055509295945050505050565b5f5f5f60028787876040516020016148389392919092835260609190911b6bffffffffffffffffffffffff1916602083015260e01b6001600160e01b031916603482015260380190565b60408051601f198184030181529082905261485291615e24565b602060405180830381855afa15801561486d573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906148909190615ca6565b90506148a96001600160401b038516608083901c615e7c565b976107ff919091169650945050505050565b84545f906148cc6020860186615e8f565b63ffffffff16106148de57505f612397565b5f6149066148ef6020870187615e8f565b63ffffffff1687896150b09092919063ffffffff16565b9050806001600160401b0316846001600160401b0316101561492b575f915050612397565b5f806149a3600a828b61494160208c018c615e8f565b63ffffffff168154811061495757614957615c25565b905f5260205f2090600491828204019190066008029054906101000a90046001600160401b03166001600160401b03166001600160401b031681526020019081526020015f20896129b2565b90925090506149df82826149b7868a615d67565b6149c760408c0160208d01615700565b8960408d01356149da60608f018f615eb2565b6150bf565b9998505050505050505050565b66ffffffffffffff600883901c165f818152602085905260408120546001600160401b0385169291819003614a43576001808701805491820181555f90815260209020604084901b6001600160401b038716179101555b5f91825260209590955260409020600160ff9092169190911b939093179092555050565b60605f614a7383615172565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f60018211614ab457505f919050565b81600203614ac557506101f4919050565b81600303614ad657506103e8919050565b81600403614ae757506109c4919050565b50611388919050565b614afd8484845f856143cd565b604080518082019091526001600160401b0393841681529083166020808301918252600290950180546001810182555f918252959020915191909401805494518416600160401b026001600160801b0319909516919093161792909217905550565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015614bb757507f000000000000000000000000000000000000000000000000000000000000000046145b15614be157507f000000000000000000000000000000000000000000000000000000000000000090565b6107dd604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60018201545f906001600160401b0383169082905b80821015614d07575f6002614cb28385615c4d565b614cbc9190615cfb565b9050600884901c6040886001018381548110614cda57614cda615c25565b905f5260205f200154901c1115614cf357809150614d01565b614cfe816001615c4d565b92505b50614c9d565b815f03614d19575f93505050506119ae565b5f86600101600184614d2b9190615c60565b81548110614d3b57614d3b615c25565b5f918252602080832090910154604081811c808552928b905290922054919250600886901c9003614d7a57614d7460ff80871690615c60565b5f19901c165b614d8381615199565b614d8d9083615c87565b98975050505050505050565b5f5f614da685858561524d565b50506001600160a01b0390811690871614915050949350505050565b84545f614dd0866001615c4d565b90505b818111614ed2575f87614de7600184615c60565b81548110614df757614df7615c25565b5f918252602090912060028204015460019091166010026101000a90046001600160801b0381169150614e61908690889060501c65ffffffffffff16614e3d9190615d67565b614e479190615c87565b6001600160801b038316906001600160401b031686614edb565b88614e6d600185615c60565b81548110614e7d57614e7d615c25565b905f5260205f2090600291828204019190066010026101000a8154816001600160801b0302191690836001600160801b0316021790555050614ec1815f8190031690565b614ecb9082615c4d565b9050614dd3565b50505050505050565b5f612fc683614eea8685613016565b6001600160401b03168461506a565b6001600160a01b0382165f908152602081905260409020614f1982615294565b614f2282615294565b6001600160a01b0383165f908152600660205260408120549003614f9a57600580546001810182557f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db00180546001600160a01b0319166001600160a01b03861690811790915590545f91825260066020526040909120555b5f614fa6836001612aed565b8254909150600160c01b90046001600160401b0316614fff5781546001600160801b0316600160c01b6001600160401b03831690810267ffffffffffffffff60801b191691909117600160801b91909102178255610970565b60018201546001600160401b0390811690841611156109705760018083015461503f918691615039916001600160401b0390911690612aed565b85612af8565b81546001600160401b038216600160801b0267ffffffffffffffff60801b1990911617825550505050565b5f65ffffffffffff84111561509557604051632c085fd760e11b81526004810185905260240161090c565b50605083901b602083901b1763ffffffff8216179392505050565b5f612fc660018501848461545a565b5f876001600160401b0316866001600160401b03161015806150f55750600b6150e7896154d1565b6150f19190615c4d565b8214155b1561510157505f614d8d565b5f8061514861512c6151208861511a600b868a8c615ef7565b8c6154fe565b60201c600160e01b1790565b61513986600b818a615ef7565b8b6001600160401b031661555b565b915091508a821480156151635750886001600160401b031681145b9b9a5050505050505050505050565b5f60ff8216601f8111156119ae57604051632cd44ac360e21b815260040160405180910390fd5b7f5555555555555555555555555555555555555555555555555555555555555555600182901c1690035f600282901c7f33333333333333333333333333333333333333333333333333333333333333331660055f1904831601915060115f198161520557615205615ce7565b04600483901c83011691506101015f198161522257615222615ce7565b04600883901c830116915060f061ffff5f198161524157615241615ce7565b048302901c9050919050565b5f80806041849003615281578435602086013560408701355f1a615273898285856155dd565b95509550955050505061528b565b505f915060029050825b93509350939050565b6005545f036152a05750565b6005546007545f916152b191615e7c565b90506152be816001615c4d565b6007819055505f600582815481106152d8576152d8615c25565b5f9182526020808320909101546001600160a01b0316808352908290526040822060010154909250615333906001600160401b03167f0000000000000000000000000000000000000000000000000000000000000000612aed565b90505f61533f8361462e565b6001600160401b0316118061536057506001600160401b0380851690821610155b1561536b5750505050565b600580545f919061537e90600190615c60565b8154811061538e5761538e615c25565b5f91825260209091200154600580546001600160a01b0390921692508291869081106153bc576153bc615c25565b5f91825260209091200180546001600160a01b0319166001600160a01b03929092169190911790556153ef846001615c4d565b6001600160a01b0382165f90815260066020526040902055600580548061541857615418615da1565b5f828152602080822083015f1990810180546001600160a01b03191690559092019092556001600160a01b039490941681526006909352505060408120555050565b5f825b8015613224576154af8386615473600185615c60565b8154811061548357615483615c25565b5f918252602090912060028204015460019091166010026101000a90046001600160801b031690613016565b6154b99083615c87565b91506154ca5f829003821682615c60565b905061545d565b5f5b6001600160401b0382166001821b10156154f957806154f181615f22565b9150506154d3565b919050565b5f845f52838360051b81015b8082101561554e57600184168015615522575f516020525b8235811560051b52508360011c935060205f60405f60025afa615543575f5ffd5b60208201915061550a565b50505f5195945050505050565b5f5f855f528560e01c858560051b81015b808210156155cd576001861682358060e01c821561558e575f51602052958601955b911560051b5260019690961c95929092019160205f60408160025afa6155b2575f5ffd5b5f5160201c8360e01b17831515025f5260208201915061556c565b5050505f51915094509492505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561561657505f9150600390508261569b565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015615667573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661569257505f92506001915082905061569b565b92505f91508190505b9450945094915050565b5f60c082840312156156b5575f5ffd5b50919050565b5f602082840312156156cb575f5ffd5b81356001600160401b038111156156e0575f5ffd5b612fc6848285016156a5565b6001600160401b0381168114613c28575f5ffd5b5f60208284031215615710575f5ffd5b8135611a15816156ec565b6001600160a01b0381168114613c28575f5ffd5b5f5f5f60608486031215615741575f5ffd5b833561574c8161571b565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b818110156157c65783516001600160401b0381511684526001600160401b036020820151166020850152604081015160408501525060608301925060208401935060018101905061577a565b509095945050505050565b5f602082840312156157e1575f5ffd5b8135611a158161571b565b5f60e0820190506001600160401b0383511682526001600160401b0360208401511660208301526001600160401b0360408401511660408301526001600160401b0360608401511660608301526080830151608083015260a083015161585660a084018215159052565b5060c083015161372e60c084018215159052565b5f5f6040838503121561587b575f5ffd5b50508035926020909101359150565b602080825282518282018190525f918401906040840190835b818110156157c65783516001600160a01b03168352602093840193909201916001016158a3565b5f5f604083850312156158db575f5ffd5b82356158e6816156ec565b915060208301356158f68161571b565b809150509250929050565b5f5f60408385031215615912575f5ffd5b823561591d8161571b565b915060208301356158f6816156ec565b5f5f6040838503121561593e575f5ffd5b8235615949816156ec565b915060208301356001600160401b03811115615963575f5ffd5b61596f858286016156a5565b9150509250929050565b5f5f83601f840112615989575f5ffd5b5081356001600160401b0381111561599f575f5ffd5b6020830191508360208260051b8501011115612ab7575f5ffd5b5f5f5f5f606085870312156159cc575f5ffd5b84356159d78161571b565b935060208501356159e7816156ec565b925060408501356001600160401b03811115615a01575f5ffd5b615a0d87828801615979565b95989497509550505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f615a6560e0830189615a19565b8281036040840152615a778189615a19565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015615acc578351835260209384019390920191600101615aae565b50909b9a5050505050505050505050565b5f5f5f5f60608587031215615af0575f5ffd5b84356001600160401b03811115615b05575f5ffd5b8501601f81018713615b15575f5ffd5b80356001600160401b03811115615b2a575f5ffd5b876020828401011115615b3b575f5ffd5b602091820195509350850135615b50816156ec565b91506040850135615b60816156ec565b939692955090935050565b5f5f60208385031215615b7c575f5ffd5b82356001600160401b03811115615b91575f5ffd5b615b9d85828601615979565b90969095509350505050565b5f5f60408385031215615bba575f5ffd5b823561591d816156ec565b5f5f5f5f60808587031215615bd8575f5ffd5b8435615be3816156ec565b93506020850135615bf3816156ec565b9250604085013591506060850135615b60816156ec565b5f60208284031215615c1a575f5ffd5b8151611a15816156ec565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808201808211156119ae576119ae615c39565b818103818111156119ae576119ae615c39565b634e487b7160e01b5f52604160045260245ffd5b6001600160401b0381811683821601908111156119ae576119ae615c39565b5f60208284031215615cb6575f5ffd5b5051919050565b6001600160a01b039390931683526001600160401b03918216602084015216604082015260600190565b634e487b7160e01b5f52601260045260245ffd5b5f82615d0957615d09615ce7565b500490565b80820281158282048414176119ae576119ae615c39565b5f5f60408385031215615d36575f5ffd5b825160208401519092506158f68161571b565b5f823560be19833603018112615d5d575f5ffd5b9190910192915050565b6001600160401b0382811682821603908111156119ae576119ae615c39565b5f60208284031215615d96575f5ffd5b8151611a158161571b565b634e487b7160e01b5f52603160045260245ffd5b5f8235607e19833603018112615d5d575f5ffd5b5f63ffffffff821663ffffffff8103615de457615de4615c39565b60010192915050565b5f5f5f60608486031215615dff575f5ffd5b8351602085015160408601519194509250615e19816156ec565b809150509250925092565b5f82518060208501845e5f920191825250919050565b5f5f8335601e19843603018112615e4f575f5ffd5b8301803591506001600160401b03821115615e68575f5ffd5b602001915036819003821315612ab7575f5ffd5b5f82615e8a57615e8a615ce7565b500690565b5f60208284031215615e9f575f5ffd5b813563ffffffff81168114611a15575f5ffd5b5f5f8335601e19843603018112615ec7575f5ffd5b8301803591506001600160401b03821115615ee0575f5ffd5b6020019150600581901b3603821315612ab7575f5ffd5b5f5f85851115615f05575f5ffd5b83861115615f11575f5ffd5b5050600583901b0193919092039150565b5f60018201615f3357615f33615c39565b506001019056' as const
