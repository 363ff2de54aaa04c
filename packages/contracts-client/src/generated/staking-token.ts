/** Generated from contracts/StakingToken.sol by `npm run contracts`. */
export const stakingTokenAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "governor",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "minter",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AccessControlBadConfirmation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "neededRole",
        "type": "bytes32"
      }
    ],
    "name": "AccessControlUnauthorizedAccount",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "CheckpointUnorderedInsertion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
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
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "increasedSupply",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "cap",
        "type": "uint256"
      }
    ],
    "name": "ERC20ExceededSafeSupply",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "allowance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ERC20InsufficientAllowance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "ERC20InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      }
    ],
    "name": "ERC20InvalidSpender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      }
    ],
    "name": "ERC2612ExpiredSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC2612InvalidSigner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "clock",
        "type": "uint48"
      }
    ],
    "name": "ERC5805FutureLookup",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC6372InconsistentClock",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
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
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "VotesExpiredSignature",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Approval",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "fromDelegate",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "toDelegate",
        "type": "address"
      }
    ],
    "name": "DelegateChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "previousVotes",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotes",
        "type": "uint256"
      }
    ],
    "name": "DelegateVotesChanged",
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
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "previousAdminRole",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "newAdminRole",
        "type": "bytes32"
      }
    ],
    "name": "RoleAdminChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleGranted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleRevoked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Transfer",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "CLOCK_MODE",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "DEFAULT_ADMIN_ROLE",
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
    "inputs": [],
    "name": "DOMAIN_SEPARATOR",
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
    "inputs": [],
    "name": "MINTER_ROLE",
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
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      }
    ],
    "name": "allowance",
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
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "approve",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "burn",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "burnFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "pos",
        "type": "uint32"
      }
    ],
    "name": "checkpoints",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "_key",
            "type": "uint48"
          },
          {
            "internalType": "uint208",
            "name": "_value",
            "type": "uint208"
          }
        ],
        "internalType": "struct Checkpoints.Checkpoint208",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "clock",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "decimals",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "delegate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "delegateBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "delegates",
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
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getPastTotalSupply",
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
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getPastVotes",
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
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      }
    ],
    "name": "getRoleAdmin",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "getVotes",
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
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "grantRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "hasRole",
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
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "mint",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "name",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "nonces",
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
        "name": "account",
        "type": "address"
      }
    ],
    "name": "numCheckpoints",
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
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "spender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "deadline",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "permit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "callerConfirmation",
        "type": "address"
      }
    ],
    "name": "renounceRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "revokeRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes4",
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
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
    "name": "symbol",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "totalSupply",
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
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "transfer",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "transferFrom",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

/** Creation code, without constructor arguments. */
export const stakingTokenBytecode = '0x610160604052348015610010575f5ffd5b5060405161258638038061258683398101604081905261002f916102cc565b6040518060400160405280600c81526020016b4e7550656572205374616b6560a01b81525080604051806040016040528060018152602001603160f81b8152506040518060400160405280600c81526020016b4e7550656572205374616b6560a01b815250604051806040016040528060038152602001624e505360e81b81525081600390816100bf91906103a0565b5060046100cc82826103a0565b5050506100de826101be60201b60201c565b610120526100eb816101be565b61014052815160208084019190912060e052815190820120610100524660a05261017760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0525061018b5f83610204565b506101b67f9f2df0fed2c77648de5860a4cc508cd0818c85b8b8a1ab4ceeef8d981c8956a682610204565b5050506104b6565b5f5f829050601f815111156101f1578260405163305a27a960e01b81526004016101e8919061045e565b60405180910390fd5b80516101fc82610493565b179392505050565b5f828152600b602090815260408083206001600160a01b038516845290915281205460ff166102a8575f838152600b602090815260408083206001600160a01b03861684529091529020805460ff191660011790556102603390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016102ab565b505f5b92915050565b80516001600160a01b03811681146102c7575f5ffd5b919050565b5f5f604083850312156102dd575f5ffd5b6102e6836102b1565b91506102f4602084016102b1565b90509250929050565b634e487b7160e01b5f52604160045260245ffd5b600181811c9082168061032557607f821691505b60208210810361034357634e487b7160e01b5f52602260045260245ffd5b50919050565b601f82111561039b578282111561039b57805f5260205f20601f840160051c602085101561037457505f5b90810190601f840160051c035f5b81811015610397575f83820155600101610382565b5050505b505050565b81516001600160401b038111156103b9576103b96102fd565b6103cd816103c78454610311565b84610349565b6020601f8211600181146103ff575f83156103e85750848201515b5f19600385901b1c1916600184901b178455610457565b5f84815260208120601f198516915b8281101561042e578785015182556020948501946001909201910161040e565b508482101561044b57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610343575f1960209190910360031b1b16919050565b60805160a05160c05160e05161010051610120516101405161207f6105075f395f61100001525f610fd501525f610ce801525f610cc001525f610c1b01525f610c4501525f610c6f015261207f5ff3fe608060405234801561000f575f5ffd5b50600436106101fd575f3560e01c806370a08231116101145780639ab24eb0116100a9578063d505accf11610079578063d505accf1461048c578063d53913931461049f578063d547741f146104c6578063dd62ed3e146104d9578063f1127ed814610511575f5ffd5b80639ab24eb01461044c578063a217fddf1461045f578063a9059cbb14610466578063c3cda52014610479575f5ffd5b80638e539e8c116100e45780638e539e8c146103ff57806391d148541461041257806391ddadf41461042557806395d89b4114610444575f5ffd5b806370a082311461039657806379cc6790146103be5780637ecebe00146103d157806384b0196e146103e4575f5ffd5b80633644e5151161019557806342966c681161016557806342966c68146102fd5780634bf5d7e914610310578063587cde1e146103185780635c19a95c1461035b5780636fcfff451461036e575f5ffd5b80633644e515146102bc57806336568abe146102c45780633a46b1a8146102d757806340c10f19146102ea575f5ffd5b806323b872dd116101d057806323b872dd14610263578063248a9ca3146102765780632f2ff15d14610298578063313ce567146102ad575f5ffd5b806301ffc9a71461020157806306fdde0314610229578063095ea7b31461023e57806318160ddd14610251575b5f5ffd5b61021461020f366004611c90565b610550565b60405190151581526020015b60405180910390f35b610231610586565b6040516102209190611ce5565b61021461024c366004611d12565b610616565b6002545b604051908152602001610220565b610214610271366004611d3a565b61062d565b610255610284366004611d74565b5f908152600b602052604090206001015490565b6102ab6102a6366004611d8b565b610650565b005b60405160128152602001610220565b61025561067a565b6102ab6102d2366004611d8b565b610688565b6102556102e5366004611d12565b6106c0565b6102ab6102f8366004611d12565b6106fa565b6102ab61030b366004611d74565b61072e565b61023161073b565b610343610326366004611db5565b6001600160a01b039081165f908152600860205260409020541690565b6040516001600160a01b039091168152602001610220565b6102ab610369366004611db5565b610748565b61038161037c366004611db5565b610757565b60405163ffffffff9091168152602001610220565b6102556103a4366004611db5565b6001600160a01b03165f9081526020819052604090205490565b6102ab6103cc366004611d12565b610761565b6102556103df366004611db5565b610776565b6103ec610780565b6040516102209796959493929190611dce565b61025561040d366004611d74565b6107c2565b610214610420366004611d8b565b6107e6565b61042d610810565b60405165ffffffffffff9091168152602001610220565b610231610819565b61025561045a366004611db5565b610828565b6102555f81565b610214610474366004611d12565b610848565b6102ab610487366004611e74565b610855565b6102ab61049a366004611ec8565b610916565b6102557f9f2df0fed2c77648de5860a4cc508cd0818c85b8b8a1ab4ceeef8d981c8956a681565b6102ab6104d4366004611d8b565b610a4c565b6102556104e7366004611f2e565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b61052461051f366004611f56565b610a70565b60408051825165ffffffffffff1681526020928301516001600160d01b03169281019290925201610220565b5f6001600160e01b03198216637965db0b60e01b148061058057506301ffc9a760e01b6001600160e01b03198316145b92915050565b60606003805461059590611f93565b80601f01602080910402602001604051908101604052809291908181526020018280546105c190611f93565b801561060c5780601f106105e35761010080835404028352916020019161060c565b820191905f5260205f20905b8154815290600101906020018083116105ef57829003601f168201915b5050505050905090565b5f33610623818585610a94565b5060019392505050565b5f3361063a858285610aa1565b610645858585610b17565b506001949350505050565b5f828152600b602052604090206001015461066a81610b74565b6106748383610b7e565b50505050565b5f610683610c0f565b905090565b6001600160a01b03811633146106b15760405163334bd91960e11b815260040160405180910390fd5b6106bb8282610d38565b505050565b5f6106ea6106cd83610da3565b6001600160a01b0385165f90815260096020526040902090610df1565b6001600160d01b03169392505050565b7f9f2df0fed2c77648de5860a4cc508cd0818c85b8b8a1ab4ceeef8d981c8956a661072481610b74565b6106bb8383610ea1565b6107383382610ed5565b50565b6060610683610810610f09565b336107538183610f1f565b5050565b5f61058082610f90565b61076c823383610aa1565b6107538282610ed5565b5f61058082610fb1565b5f6060805f5f5f6060610791610fce565b610799610ff9565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f6107d76107cf83610da3565b600a90610df1565b6001600160d01b031692915050565b5f918252600b602090815260408084206001600160a01b0393909316845291905290205460ff1690565b5f610683611024565b60606004805461059590611f93565b6001600160a01b0381165f9081526009602052604081206107d79061102e565b5f33610623818585610b17565b8342111561087e57604051632341d78760e11b8152600481018590526024015b60405180910390fd5b604080517fe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf60208201526001600160a01b0388169181019190915260608101869052608081018590525f906108f7906108ef9060a00160405160208183030381529060405280519060200120611065565b858585611091565b905061090381876110bd565b61090d8188610f1f565b50505050505050565b8342111561093a5760405163313c898160e11b815260048101859052602401610875565b5f7f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c98888886109858c6001600160a01b03165f90815260076020526040902080546001810190915590565b6040805160208101969096526001600160a01b0394851690860152929091166060840152608083015260a082015260c0810186905260e0016040516020818303038152906040528051906020012090505f6109df82611065565b90505f6109ee82878787611091565b9050896001600160a01b0316816001600160a01b031614610a35576040516325c0072360e11b81526001600160a01b0380831660048301528b166024820152604401610875565b610a408a8a8a610a94565b50505050505050505050565b5f828152600b6020526040902060010154610a6681610b74565b6106748383610d38565b604080518082019091525f8082526020820152610a8d838361110f565b9392505050565b6106bb8383836001611143565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f198110156106745781811015610b0957604051637dc7a0d960e11b81526001600160a01b03841660048201526024810182905260448101839052606401610875565b61067484848484035f611143565b6001600160a01b038316610b4057604051634b637e8f60e11b81525f6004820152602401610875565b6001600160a01b038216610b695760405163ec442f0560e01b81525f6004820152602401610875565b6106bb838383611215565b6107388133611220565b5f610b8983836107e6565b610c08575f838152600b602090815260408083206001600160a01b03861684529091529020805460ff19166001179055610bc03390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610580565b505f610580565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015610c6757507f000000000000000000000000000000000000000000000000000000000000000046145b15610c9157507f000000000000000000000000000000000000000000000000000000000000000090565b610683604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f610d4383836107e6565b15610c08575f838152600b602090815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a4506001610580565b5f5f610dad610810565b90508065ffffffffffff168310610de857604051637669fc0f60e11b81526004810184905265ffffffffffff82166024820152604401610875565b610a8d83611259565b81545f9081816005811115610e4d575f610e0a8461128f565b610e149085611fdf565b5f8881526020902090915081015465ffffffffffff9081169087161015610e3d57809150610e4b565b610e48816001611ff2565b92505b505b5f610e5a878785856113e7565b90508015610e9457610e7e87610e71600184611fdf565b5f91825260209091200190565b54600160301b90046001600160d01b0316610e96565b5f5b979650505050505050565b6001600160a01b038216610eca5760405163ec442f0560e01b81525f6004820152602401610875565b6107535f8383611215565b6001600160a01b038216610efe57604051634b637e8f60e11b81525f6004820152602401610875565b610753825f83611215565b6060610580610f1a8363ffffffff16565b61143d565b6001600160a01b038281165f8181526008602052604080822080548686166001600160a01b0319821681179092559151919094169392849290917f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f9190a46106bb8183610f8b866114af565b6114cc565b6001600160a01b0381165f9081526009602052604081205461058090611635565b6001600160a01b0381165f90815260076020526040812054610580565b60606106837f0000000000000000000000000000000000000000000000000000000000000000611665565b60606106837f0000000000000000000000000000000000000000000000000000000000000000611665565b5f61068343611259565b80545f90801561105d5761104783610e71600184611fdf565b54600160301b90046001600160d01b0316610a8d565b5f9392505050565b5f610580611071610c0f565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f6110a1888888886116a2565b9250925092506110b1828261176a565b50909695505050505050565b6001600160a01b0382165f9081526007602052604090208054600181019091558181146106bb576040516301d4b62360e61b81526001600160a01b038416600482015260248101829052604401610875565b604080518082019091525f80825260208201526001600160a01b0383165f908152600960205260409020610a8d9083611822565b6001600160a01b03841661116c5760405163e602df0560e01b81525f6004820152602401610875565b6001600160a01b03831661119557604051634a1406b160e11b81525f6004820152602401610875565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561067457826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9258460405161120791815260200190565b60405180910390a350505050565b6106bb83838361188f565b61122a82826107e6565b6107535760405163e2517d3f60e01b81526001600160a01b038216600482015260248101839052604401610875565b5f65ffffffffffff82111561128b576040516306dfcc6560e41b81526030600482015260248101839052604401610875565b5090565b5f6001821161129c575090565b816001600160801b82106112b55760809190911c9060401b5b6801000000000000000082106112d05760409190911c9060201b5b64010000000082106112e75760209190911c9060101b5b6201000082106112fc5760109190911c9060081b5b61010082106113105760089190911c9060041b5b601082106113235760049190911c9060021b5b6004821061132f5760011b5b600302600190811c9081858161134757611347612005565b048201901c9050600181858161135f5761135f612005565b048201901c9050600181858161137757611377612005565b048201901c9050600181858161138f5761138f612005565b048201901c905060018185816113a7576113a7612005565b048201901c905060018185816113bf576113bf612005565b048201901c90506113de8185816113d8576113d8612005565b04821190565b90039392505050565b5f5b81831015611435575f85815260209020838316600285851804019081015465ffffffffffff868116911611156114215780925061142f565b61142c816001611ff2565b93505b506113e9565b509392505050565b6060611447611024565b65ffffffffffff168265ffffffffffff1614611476576040516301bfc1c560e61b815260040160405180910390fd5b505060408051808201909152601d81527f6d6f64653d626c6f636b6e756d6265722666726f6d3d64656661756c74000000602082015290565b6001600160a01b0381165f90815260208190526040812054610580565b816001600160a01b0316836001600160a01b0316141580156114ed57505f81115b156106bb576001600160a01b03831615611594576001600160a01b0383165f908152600960205260408120819061152f906118f561152a86611900565b611933565b6001600160d01b031691506001600160d01b03169150846001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a7248383604051611589929190918252602082015260400190565b60405180910390a250505b6001600160a01b038216156106bb576001600160a01b0382165f90815260096020526040812081906115cc9061196b61152a86611900565b6001600160d01b031691506001600160d01b03169150836001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a7248383604051611626929190918252602082015260400190565b60405180910390a25050505050565b5f63ffffffff82111561128b576040516306dfcc6560e41b81526020600482015260248101839052604401610875565b60605f61167183611976565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156116db57505f91506003905082611760565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561172c573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661175757505f925060019150829050611760565b92505f91508190505b9450945094915050565b5f82600381111561177d5761177d612019565b03611786575050565b600182600381111561179a5761179a612019565b036117b85760405163f645eedf60e01b815260040160405180910390fd5b60028260038111156117cc576117cc612019565b036117ed5760405163fce698f760e01b815260048101829052602401610875565b600382600381111561180157611801612019565b03610753576040516335e2f38360e21b815260048101829052602401610875565b604080518082019091525f8082526020820152825f018263ffffffff168154811061184f5761184f61202d565b5f9182526020918290206040805180820190915291015465ffffffffffff81168252600160301b90046001600160d01b0316918101919091529392505050565b61189a83838361199d565b6001600160a01b0383166118ea575f6118b260025490565b90506001600160d01b03808211156118e757604051630e58ae9360e11b81526004810183905260248101829052604401610875565b50505b6106bb838383611ac3565b5f610a8d8284612041565b5f6001600160d01b0382111561128b576040516306dfcc6560e41b815260d0600482015260248101839052604401610875565b5f5f61195e611940610810565b61195661194c8861102e565b868863ffffffff16565b879190611b38565b915091505b935093915050565b5f610a8d8284612060565b5f60ff8216601f81111561058057604051632cd44ac360e21b815260040160405180910390fd5b6001600160a01b0383166119c7578060025f8282546119bc9190611ff2565b90915550611a379050565b6001600160a01b0383165f9081526020819052604090205481811015611a195760405163391434e360e21b81526001600160a01b03851660048201526024810182905260448101839052606401610875565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b038216611a5357600280548290039055611a71565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef83604051611ab691815260200190565b60405180910390a3505050565b6001600160a01b038316611ae557611ae2600a61196b61152a84611900565b50505b6001600160a01b038216611b0757611b04600a6118f561152a84611900565b50505b6001600160a01b038381165f908152600860205260408082205485841683529120546106bb929182169116836114cc565b5f8061195e85858582545f9081908015611c36575f611b5c87610e71600185611fdf565b805490915065ffffffffffff80821691600160301b90046001600160d01b0316908816821115611b9f57604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff1603611bd857825465ffffffffffff16600160301b6001600160d01b03891602178355611c28565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b945085935061196392505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081611963565b5f60208284031215611ca0575f5ffd5b81356001600160e01b031981168114610a8d575f5ffd5b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610a8d6020830184611cb7565b80356001600160a01b0381168114611d0d575f5ffd5b919050565b5f5f60408385031215611d23575f5ffd5b611d2c83611cf7565b946020939093013593505050565b5f5f5f60608486031215611d4c575f5ffd5b611d5584611cf7565b9250611d6360208501611cf7565b929592945050506040919091013590565b5f60208284031215611d84575f5ffd5b5035919050565b5f5f60408385031215611d9c575f5ffd5b82359150611dac60208401611cf7565b90509250929050565b5f60208284031215611dc5575f5ffd5b610a8d82611cf7565b60ff60f81b8816815260e060208201525f611dec60e0830189611cb7565b8281036040840152611dfe8189611cb7565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015611e53578351835260209384019390920191600101611e35565b50909b9a5050505050505050505050565b803560ff81168114611d0d575f5ffd5b5f5f5f5f5f5f60c08789031215611e89575f5ffd5b611e9287611cf7565b95506020870135945060408701359350611eae60608801611e64565b9598949750929560808101359460a0909101359350915050565b5f5f5f5f5f5f5f60e0888a031215611ede575f5ffd5b611ee788611cf7565b9650611ef560208901611cf7565b95506040880135945060608801359350611f1160808901611e64565b9699959850939692959460a0840135945060c09093013592915050565b5f5f60408385031215611f3f575f5ffd5b611f4883611cf7565b9150611dac60208401611cf7565b5f5f60408385031215611f67575f5ffd5b611f7083611cf7565b9150602083013563ffffffff81168114611f88575f5ffd5b809150509250929050565b600181811c90821680611fa757607f821691505b602082108103611fc557634e487b7160e01b5f52602260045260245ffd5b50919050565b634e487b7160e01b5f52601160045260245ffd5b8181038181111561058057610580611fcb565b8082018082111561058057610580611fcb565b634e487b7160e01b5f52601260045260245ffd5b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b6001600160d01b03828116828216039081111561058057610580611fcb565b6001600160d01b03818116838216019081111561058057610580611fcb56' as const
