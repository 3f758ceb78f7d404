/** What each finding says and advises; the key is the finding's code. */
import { fileFindings } from './file-findings'
import { nameFindings } from './name-findings'

export const findings = {
  ...fileFindings,
  ...nameFindings,
  'file-empty': {
    message: 'The file holds no data.',
    advice: 'Open the original, make sure that the figures were saved, and import it again.',
  },
  'file-unrecognised': {
    message: 'This kind of file is not read ({{kind}}).',
    advice:
      'Open it in its own program and save it as CSV (UTF-8), Excel (.xlsx), GeoJSON, KML, GPX or GeoTIFF.',
  },
  'file-too-large': {
    message: 'The file is {{megabytes}} MB, above the limit of {{limit}} MB.',
    advice: 'Split it, for example by district, and import the parts.',
  },
  'file-missing': {
    message: 'The data package lacks the file {{value}}.',
    advice: 'Put every file that datapackage.json names into its folder.',
  },
  'encoding-unsupported': {
    message: 'The content is not text that can be read (it has null bytes).',
    advice: 'Save the file again as CSV in UTF-8.',
  },
  'encoding-not-utf8': {
    message: 'The file is not in UTF-8; it is most likely {{suspected}}.',
    advice:
      'In Excel choose Save As → “CSV UTF-8”; convert old fonts (.VnTime, VNI) with Unikey first. No row was taken, as letters with marks would be wrong.',
  },
  'resource-unrecognised': {
    message: 'It is not clear what this table is. Columns in the file: {{headers}}.',
    advice: 'Choose the kind of data (communes, schools, villages, alert levels…) and import again.',
  },
  'resource-not-table': {
    message: 'Data of kind {{resource}} cannot be read from a table or from points.',
    advice: 'Choose a GeoJSON or TopoJSON file with shapes (norms: a JSON file), or another kind of data.',
  },
  'json-unreadable': {
    message: 'The JSON is broken and cannot be read: {{detail}}.',
    advice: 'Export it again from its program; it may have been cut off while copying.',
  },
  'json-unexpected': {
    message: 'The {{format}} file does not hold what is expected.',
    advice: 'Check that it is a list of norms (key, value), or a complete GeoJSON or TopoJSON.',
  },
  'geometry-missing': {
    message: 'The feature has no geometry.',
    advice: 'Draw or join its geometry in the GIS program and export again.',
  },
  'geometry-unsupported': {
    message: 'Geometry of type {{value}} cannot be used here; {{expected}} is needed.',
    advice: 'Export the layer with the right geometry.',
  },
  'geometry-empty': {
    message: 'There is no geometry in the feature or the file.',
    advice: 'Check the export: a filter may have left everything out.',
  },
  'ring-invalid': {
    message: 'The outline is invalid ({{fault}}) and could not be mended.',
    advice: 'Mend it in the GIS program (for example “Fix geometries”) and import again.',
  },
  'ring-repaired': {
    message: '{{count}} outlines with faults ({{fault}}) were mended.',
    advice: 'Look at the shape on the map; if it differs from the original, mend it in the GIS program.',
  },
  'boundary-incomplete': {
    message: '{{count}} of {{total}} communes have no boundary: {{names}}.',
    advice: 'Add them; until then they are not on the map.',
  },
  'operator-missing': {
    message: '{{count}} coverage areas do not name their operator.',
    advice: 'Choose the operator of this file, or add the property operator.',
  },
  'technology-missing': {
    message: '{{count}} coverage areas do not name their technology (2G, 3G, 4G, 5G).',
    advice: 'Choose the technology of this file, or add the property technology.',
  },
  'header-missing': {
    message: 'No header row was found.',
    advice: 'Add a row of column names at the top, for example: commune_code, commune_name, population.',
  },
  'column-missing': {
    message: 'The required column “{{titleEn}}” is missing.',
    advice:
      'Add a column “{{titleEn}}” and import again (the template has the column names), point out which column of the file holds it, or give one value for all rows where that is asked.',
  },
  'column-duplicate': {
    message: 'Several columns may be “{{meaning}}”: {{headers}}.',
    advice: 'Choose the right one; the product does not choose.',
  },
  'column-unmatched': {
    message: 'Column {{column}} holds data but has no name, so it was not taken.',
    advice: 'Name it and import again if you need it.',
  },
  'column-kept-extra': {
    message: 'Column “{{column}}” is outside the contract and was kept.',
    advice: 'Nothing to do; a numeric column can serve as a ranking criterion.',
  },
  'row-width-differs': {
    message: 'The row has {{cells}} cells where the table has {{columns}} columns.',
    advice: 'A cell may hold the delimiter without quotes; check this row.',
  },
  'quote-unbalanced': {
    message:
      'A quotation mark is out of place at “{{value}}”; where the cell ends is unclear, so {{count}} rows were not taken: {{lines}}.',
    advice: 'Delete the stray mark, or double it inside the cell, and import again.',
  },
  'rows-in-one-cell': {
    message: 'A cell in column “{{column}}” holds {{count}} lines of text that look like rows of data.',
    advice:
      'Two stray quotation marks may have merged several rows into one; check this row in the original.',
  },
  'row-not-data': {
    message: 'The row “{{value}}” is a group, column numbers or a remark, not data.',
    advice: 'Nothing to do if that is so.',
  },
  'value-missing': {
    message: 'The required cell in column “{{column}}” is empty or says that there is no figure.',
    advice: 'Fill it in and import again; the row was not taken.',
  },
  'number-unreadable': {
    message: '“{{value}}” cannot be read as a number.',
    advice:
      'Write digits, for example 1234 or 12.5; leave it empty if there is no figure. The row was not taken.',
  },
  'number-ambiguous': {
    message: '“{{value}}” may be {{vi}} (Vietnamese style) or {{en}} (English style).',
    advice: 'Say how the numbers of this column are written; the product does not guess.',
  },
  'number-convention-mixed': {
    message:
      'Column “{{column}}” writes numbers in both styles: some cells with a decimal comma, some with a dot.',
    advice: 'Use one style; cells that read one way only were taken, the others wait.',
  },
  'number-not-whole': {
    message: '“{{value}}” must be a whole number.',
    advice: 'People, households and devices have no decimals; correct the cell.',
  },
  'number-out-of-range': {
    message: '“{{value}}” is out of range, {{minimum}} to {{maximum}}.',
    advice: 'Check the figure and its unit.',
  },
  'date-unreadable': {
    message: '“{{value}}” cannot be read as a date.',
    advice: 'Write the day first and four digits of the year, for example 3/11/2021, or 2021-11-03.',
  },
  'date-missing': {
    message: 'The date in column “{{column}}” is missing.',
    advice: 'Fill it in and import again; the row was not taken.',
  },
  'choice-unknown': {
    message: '“{{value}}” is not one of: {{expected}}.',
    advice: 'Use one of these values.',
  },
  'flag-unreadable': {
    message: '“{{value}}” is neither yes nor no.',
    advice: 'Write 1 or 0, yes or no; leave it empty if unknown.',
  },
  'level-out-of-range': {
    message: 'Alert level “{{value}}” is not valid; levels are {{expected}}.',
    advice: 'Check the document that announced the level. The row was not taken.',
  },
  'level-date-missing': {
    message: 'The alert level has no date from which it applies.',
    advice: 'Fill in the date from the document; a level without a date cannot be used.',
  },
  'need-not-reported': {
    message: '{{count}} rows leave the column “{{column}}” blank: read as not reported, not as 0.',
    advice: 'Write 0 where nobody lacks a device; leave it blank where there is no figure yet.',
  },
  'row-duplicate': {
    message: 'The row repeats row {{first}} ({{value}}).',
    advice: 'Delete or correct one of them; the first was taken, this one was not.',
  },
  'delivery-repeated': {
    message: 'Same round, donor, channel and kind of device as row {{first}} ({{value}}).',
    advice: 'Both rows were taken as two deliveries; delete one if it was written twice.',
  },
  'period-reversed': {
    message: 'The end {{value}} is before the beginning {{from}}.',
    advice: 'Check both dates in the document; with this period the row applies on no day.',
  },
  'spelling-unified': {
    message: '“{{value}}” ({{count}} rows) was read as “{{used}}”: only case or spacing differs.',
    advice: 'Nothing to do; one spelling in the original would be better.',
  },
  'coordinate-unreadable': {
    message: 'Coordinate “{{value}}” cannot be read{{fate}}.',
    advice: `Write decimal degrees (105.776), degrees minutes seconds (105°46'34") or VN-2000 metres.`,
  },
  'coordinate-missing': {
    message: 'A coordinate is missing, or only one of the two is there ({{column}}).',
    advice:
      'Fill in both longitude and latitude; a point without a place counts as unknown, not as uncovered.',
  },
  'coordinate-out-of-province': {
    message: 'Coordinate {{value}} is outside the province{{fate}}.',
    advice: 'Check longitude, latitude and the central meridian (105° for VN-2000 in Thanh Hóa).',
  },
  'coordinate-swapped': {
    message: 'Longitude and latitude (or X and Y) were swapped in {{count}} rows; they were put right.',
    advice: 'Look at the places on the map to be sure.',
  },
  'coordinate-outside-commune': {
    message: 'Point {{value}} lies about {{kilometres}} km outside commune {{commune}}, which its row names.',
    advice: 'Check the coordinate or the commune code; the row was taken.',
  },
  'coordinate-duplicate': {
    message: 'The coordinate is the same as in row {{first}}.',
    advice: 'It may be a placeholder, such as the commune office; check the true place.',
  },
  'coordinate-projected': {
    message: '{{count}} coordinates in {{system}} were converted to WGS 84 degrees.',
    advice: 'Nothing to do; central meridian 105° was used.',
  },
  'total-differs': {
    message:
      'The total says {{stated}} in column “{{column}}” but the rows add up to {{computed}} (difference {{difference}}).',
    advice: 'Check for missing rows or wrong figures; the rows are used, not the total.',
  },
  'total-row-skipped': {
    message: 'The total row “{{value}}” was not taken as data.',
    advice: 'Nothing to do; it serves as a check only.',
  },
  'text-markup': {
    message: '“{{value}}” holds HTML; it is kept as plain text and never run.',
    advice: 'Delete the markup if it was not meant.',
  },
  'text-formula': {
    message: '“{{value}}” begins like a spreadsheet formula; it is kept as plain text.',
    advice: 'Delete the leading sign (=, +, -, @) if it was not meant.',
  },
  'text-cleaned': {
    message: 'Invisible characters were removed from “{{value}}”.',
    advice: 'Nothing to do; they usually come from copying out of a web page or a document.',
  },
  'text-damaged': {
    message: 'The file holds {{count}} damaged characters (�) from an earlier wrong conversion.',
    advice: 'Export it again from the original; the letters cannot be recovered.',
  },
  'need-reported-twice': {
    message:
      'The need of commune {{commune}} and of a school in it are both reported (see row {{first}}) and may count twice.',
    advice: "Keep the commune's report or the schools', not both.",
  },
} as const
