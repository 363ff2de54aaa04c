/** What a bucket keeps of access control lists: its own, and whether its objects have some of their own. */
import { type Grant, permissions } from '../acl/access-control-list.ts'
import { fieldsOf, type JsonReader, listOf, oneOf, readText, variantsOf } from './json-reader.ts'
import { type KeptConfiguration, keptAs } from './kept-configuration.ts'

export const readGrants: JsonReader<readonly Grant[]> = listOf(
  fieldsOf<Grant>({
    grantee: variantsOf<Grant['grantee']>('kind', {
      user: fieldsOf({ kind: oneOf('user'), id: readText }),
      group: fieldsOf({ kind: oneOf('group'), uri: readText }),
    }),
    permission: oneOf(...permissions),
  }),
)

/** Without it the bucket is its owner's alone. */
export const bucketAcl: KeptConfiguration<readonly Grant[]> = keptAs('acl', [readGrants])

/** Whether some object has an owner or a list of its own, so that whoever wants to read one, that one is looked at. */
export const objectGrants: KeptConfiguration<true> = keptAs('objectGrants', [oneOf(true)])
