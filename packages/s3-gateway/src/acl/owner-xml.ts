/** Who owns something, as it stands in lists of grants and in listings. */
import { type Xml, xmlElement, xmlText } from '../xml/write-xml.ts'

export function ownerXml(owner: string, element = 'Owner'): Xml {
  return xmlElement(element, xmlText('ID', owner), xmlText('DisplayName', owner))
}
