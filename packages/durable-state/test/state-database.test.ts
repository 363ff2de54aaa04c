import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { numberOf, onlyRow } from '../src/sqlite-row.ts'
import {
  openStateDatabase,
  type StateDatabase,
  type StateDatabaseConfig,
  type StateDatabaseDependencies,
} from '../src/sqlite-state-database.ts'
import { someTransaction } from './some-points.ts'
import { temporaryFolder } from './temporary-folder.ts'

const schema = ['CREATE TABLE entries (name TEXT PRIMARY KEY, size INTEGER NOT NULL) STRICT, WITHOUT ROWID']

async function withDatabase(
  run: (database: StateDatabase, path: string) => Promise<void> | void,
  dependencies: StateDatabaseDependencies = {},
  config: Partial<StateDatabaseConfig> = {},
): Promise<void> {
  using folder = temporaryFolder()
  const path = join(folder.path, 'test.db')
  using database = openStateDatabase(dependencies, { path, schema, ...config })
  await run(database, path)
}

function add(database: StateDatabase, name: string, size = 1): void {
  database.prepare('INSERT INTO entries VALUES (?, ?)').run(name, size)
}

function names(database: StateDatabase): unknown[] {
  return database
    .prepare('SELECT name FROM entries ORDER BY name')
    .all()
    .map(({ name }) => name)
}

describe('a group commit', () => {
  test('keeps what succeeds and undoes what throws, each by itself', async () => {
    await withDatabase(async (database) => {
      const outcomes = await Promise.allSettled([
        database.commit(someTransaction, () => add(database, 'a')),
        database.commit(someTransaction, () => {
          add(database, 'b')
          throw new Error('not b')
        }),
        database.commit(someTransaction, () => {
          add(database, 'c')
          return 3
        }),
      ])
      assert.deepEqual(names(database), ['a', 'c'])
      assert.deepEqual(
        outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason))),
        [undefined, 'Error: not b', 3],
      )
    })
  })

  test('is one transaction for all who ask in the same turn of the event loop', async () => {
    let told = 0
    await withDatabase(
      async (database) => {
        await Promise.all(['a', 'b', 'c'].map((name) => database.commit(someTransaction, () => add(database, name))))
        assert.equal(told, 1)
      },
      { onChanges: () => told++ },
    )
  })

  test('takes at most 128 writes, and the others in the next', async () => {
    let told = 0
    await withDatabase(
      async (database) => {
        await Promise.all(
          Array.from({ length: 300 }, (_, at) => database.commit(someTransaction, () => add(database, `${at}`))),
        )
        assert.equal(told, 3)
        assert.equal(names(database).length, 300)
      },
      { onChanges: () => told++ },
    )
  })

  test('waits for its turn and gives it back', async () => {
    const history: string[] = []
    const taken = Promise.withResolvers<void>()
    const turns = {
      takeFreeTurn: () => false,
      takeTurn: async () => {
        await taken.promise
        history.push('taken')
      },
      endTurn: () => void history.push('ended'),
    }
    await withDatabase(
      async (database) => {
        const committed = database.commit(someTransaction, () => history.push('write'))
        await new Promise(setImmediate)
        assert.deepEqual(history, [])
        taken.resolve()
        await committed
        assert.deepEqual(history, ['taken', 'write', 'ended'])
      },
      { turns },
    )
  })

  test('of a database that is closed meanwhile is written, and none after that', async () => {
    using folder = temporaryFolder()
    const config = { path: join(folder.path, 'test.db'), schema }
    const database = openStateDatabase({}, config)
    const last = database.commit(someTransaction, () => add(database, 'last'))
    database[Symbol.dispose]()
    await last
    await assert.rejects(
      database.commit(someTransaction, () => 1),
      { name: 'StateError', code: 'closed' },
    )
    using again = openStateDatabase({}, config)
    assert.deepEqual(names(again), ['last'])
  })
})

describe('work', () => {
  test('that is undone brings memory back, the last change first, before its caller is told', async () => {
    await withDatabase(async (database) => {
      const history: string[] = []
      const failed = database.commit(someTransaction, () => {
        database.onUndone(() => history.push('first'))
        database.onUndone(() => history.push('second'))
        throw new Error('no')
      })
      const kept = database.commit(someTransaction, () => database.onUndone(() => history.push('never')))
      await assert.rejects(
        failed.finally(() => history.push('told')),
        /no/,
      )
      await kept
      assert.deepEqual(history, ['second', 'first', 'told'])
    })
  })

  test('that the database refuses as a whole is undone, all of it', async () => {
    await withDatabase(
      async (database) => {
        const history: string[] = []
        const works = ['a', 'b'].map((name) =>
          database.commit(someTransaction, () => {
            add(database, name)
            database.onUndone(() => history.push(`without ${name}`))
            database.afterCommit(() => history.push('never'))
          }),
        )
        for (const { status } of await Promise.allSettled(works)) assert.equal(status, 'rejected')
        assert.deepEqual(names(database), [])
        assert.deepEqual(history.sort(), ['without a', 'without b'])
      },
      {
        onChanges: () => {
          throw new Error('nobody can have it')
        },
      },
    )
  })

  test('writes what it has gathered once, at its end, and does the rest after the commit', async () => {
    await withDatabase((database) => {
      const key = {}
      const written: number[] = []
      const gather = (size: number) =>
        (database.gathered(
          key,
          () => ({ sum: 0 }),
          ({ sum }) => {
            written.push(sum)
            add(database, 'sum', sum)
          },
        ).sum += size)
      const seen = database.transaction(someTransaction, () => {
        database.afterCommit(() => assert.deepEqual(names(database), ['sum']))
        gather(1)
        gather(2)
        return names(database)
      })
      assert.deepEqual(seen, [])
      assert.deepEqual(written, [3])
      assert.throws(() =>
        database.transaction(someTransaction, () => {
          gather(4)
          throw new Error('no')
        }),
      )
      assert.deepEqual(written, [3])
      assert.throws(() => gather(1), /within a transaction/)
    })
  })

  test('runs again where the disk is full and room was made, alone and in a group', async () => {
    let stepsLeft = 3
    const limit = (database: StateDatabase, pages: number) => database.exec(`PRAGMA max_page_count = ${pages}`)
    let pages = 8
    const opened: { database?: StateDatabase } = {}
    const makeRoom = () => {
      if (stepsLeft === 0 || opened.database === undefined) return false
      stepsLeft--
      pages += 8
      limit(opened.database, pages)
      return true
    }
    await withDatabase(
      async (database) => {
        opened.database = database
        limit(database, pages)
        const large = 'x'.repeat(20_000)
        let undone = 0
        await Promise.all([
          database.commit(someTransaction, () => add(database, `a${large}`)),
          database.commit(someTransaction, () => {
            database.onUndone(() => undone++)
            add(database, `b${large}`)
          }),
        ])
        assert.equal(undone, 1)
        assert.equal(stepsLeft, 2)
        database.transaction(someTransaction, () => add(database, `c${large}`))
        assert.equal(stepsLeft, 1)
        assert.equal(names(database).length, 3)
        stepsLeft = 0
        for (const write of [() => database.transaction(someTransaction, () => add(database, `d${large}${large}`))]) {
          assert.throws(write, { name: 'StateError', code: 'full' })
        }
        assert.equal(names(database).length, 3)
      },
      { makeRoom },
    )
  })

  test('that finds the disk full says so, alone and in a group, and the next is written', async () => {
    await withDatabase(async (database) => {
      database.exec('PRAGMA max_page_count = 4')
      const isFull = { name: 'StateError', code: 'full' }
      const large = () => database.commit(someTransaction, () => add(database, 'x'.repeat(20_000)))
      await assert.rejects(large(), isFull)
      const outcomes = await Promise.allSettled([database.commit(someTransaction, () => add(database, 'a')), large()])
      for (const outcome of outcomes) {
        assert.equal(outcome.status, 'rejected')
        assert.throws(() => {
          throw outcome.status === 'rejected' ? outcome.reason : undefined
        }, isFull)
      }
      assert.deepEqual(names(database), [])
      await Promise.all(['a', 'b'].map((name) => database.commit(someTransaction, () => add(database, name))))
      assert.deepEqual(names(database), ['a', 'b'])
    })
  })

  test('may wait for something in a long transaction, which is undone where that fails', async () => {
    await withDatabase(async (database) => {
      await database.longTransaction(someTransaction, async () => {
        add(database, 'a')
        await new Promise(setImmediate)
      })
      await assert.rejects(
        database.longTransaction(someTransaction, async () => {
          add(database, 'b')
          await new Promise(setImmediate)
          throw new Error('no proof')
        }),
        /no proof/,
      )
      assert.deepEqual(names(database), ['a'])
      assert.throws(
        () => database.transaction(someTransaction, () => database.transaction(someTransaction, () => 1)),
        /do not nest/,
      )
      database.transaction(someTransaction, () => add(database, 'c'))
      assert.deepEqual(names(database), ['a', 'c'])
    })
  })
})

describe('a snapshot', () => {
  test('does not see what another connection commits between its reads', async () => {
    await withDatabase((database, path) => {
      using other = openStateDatabase({}, { path, schema })
      add(database, 'before')
      const read = (): unknown[] => {
        const first = names(database)
        other.transaction(someTransaction, () => add(other, `meanwhile ${first.length}`))
        return [first, names(database)]
      }
      assert.deepEqual(database.snapshot(read), [['before'], ['before']])
      assert.deepEqual(names(database), ['before', 'meanwhile 1'])
      assert.throws(() => database.snapshot(() => assert.fail('inside')), { message: 'inside' })
      assert.equal(database.snapshot(() => names(database)).length, 2)
    })
  })

  test('sees the changes of the work that it stands in', async () => {
    await withDatabase(async (database) => {
      const seen = await database.commit(someTransaction, () => {
        add(database, 'mine')
        return database.snapshot(() => names(database))
      })
      assert.deepEqual(seen, ['mine'])
    })
  })
})

test('an exclusive database is busy for every other connection from the start on', async () => {
  await withDatabase(
    (_, path) => {
      assert.throws(() => openStateDatabase({}, { path, schema, busyTimeoutMs: 10 }), {
        name: 'StateError',
        code: 'busy',
      })
    },
    {},
    { locking: 'exclusive' },
  )
})

test('what a database holds is there for the next who opens it', async () => {
  using folder = temporaryFolder()
  const config = { path: join(folder.path, 'test.db'), schema }
  {
    using database = openStateDatabase({}, config)
    add(database, 'a', 7)
  }
  using database = openStateDatabase({}, config)
  assert.equal(numberOf(onlyRow(database.prepare('SELECT size FROM entries').get()), 'size'), 7)
})
