/** What findings about packed files, workbooks, KML, GPX, grids and measurements say; part of `findings`. */
export const fileFindings = {
  'archive-damaged': {
    message: 'The packed file is damaged or cut off and cannot be opened ({{detail}}).',
    advice:
      'Copy or download it again from where it came; a workbook can be opened in Excel and saved again as .xlsx.',
  },
  'archive-too-large': {
    message: 'The file unpacks to {{megabytes}} MB, above the limit of {{limit}} MB.',
    advice: 'Split it into parts, for example by district, and import each.',
  },
  'file-is-web-page': {
    message: 'The file {{value}} is in truth a web page (HTML), neither a workbook nor a map.',
    advice:
      'A sign-in page may have been saved in place of the file. Download it again after signing in, or open it in Excel and save it as .xlsx.',
  },
  'file-kind-differs': {
    message: 'The file is named .{{value}}, but its content is something else.',
    advice: 'Check the file where it came from; renaming a file does not convert it.',
  },
  'workbook-legacy': {
    message: 'A workbook of the old kind, .xls (Excel 97–2003), cannot be read yet.',
    advice: 'Open it in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)” and import that.',
  },
  'workbook-locked': {
    message: 'The workbook is protected by a password and cannot be read.',
    advice:
      'Open it in Excel, remove the password (File → Info → Protect Workbook), save it as .xlsx and import that.',
  },
  'sheet-undecided': {
    message: 'The workbook has {{count}} sheets with a table: {{sheets}}.',
    advice: 'Choose the sheet to import; one sheet is imported at a time.',
  },
  'sheet-chosen': {
    message: 'Read the sheet “{{value}}”; the other sheets ({{others}}) hold no table or are hidden.',
    advice: 'Nothing to do if that is the right sheet.',
  },
  'xml-unreadable': {
    message: 'The KML or GPX file is broken and cannot be read: {{detail}}.',
    advice: 'Export it again from its program; it may have been cut off in copying.',
  },
  'xml-entities': {
    message: 'The file declares a DOCTYPE or an ENTITY; for safety it is not read.',
    advice: 'Remove the declaration, or export the file again from Google Earth, QGIS or the GPS.',
  },
  'points-without-signal': {
    message: '{{count}} of {{total}} points carry no signal level and are not taken.',
    advice: 'Nothing to do if they only trace the way.',
  },
  'raster-unreadable': {
    message: 'The GeoTIFF cannot be read: {{detail}}.',
    advice: 'Export it again from a GIS: one band, a grid that is not rotated, with its coordinate system.',
  },
  'raster-too-large': {
    message: 'The grid of {{width}} × {{height}} pixels is above the limit of {{limit}} pixels.',
    advice: 'Cut it by district or lower its resolution in a GIS and import again.',
  },
  'raster-system-unknown': {
    message: 'The coordinate system of the grid is not known ({{value}}).',
    advice: 'Convert it to WGS 84 (EPSG:4326), UTM 48N or VN-2000 (EPSG:5897) in a GIS and import again.',
  },
  'raster-bands': {
    message: 'The grid has {{count}} bands; only the first is read as received power (dBm).',
    advice: 'If the power is in another band, export that one alone.',
  },
  'raster-without-levels': {
    message:
      'Not one pixel of the grid is a received power (from {{minimum}} to below {{maximum}} dBm); “{{value}}” for example.',
    advice: 'Check that the grid holds dBm, not a coloured picture or another quantity.',
  },
  'raster-values-dropped': {
    message:
      '{{count}} of {{total}} pixels lie outside {{minimum}} to below {{maximum}} dBm (“{{value}}” for example) and count as no data.',
    advice: 'Check the nodata value when exporting the grid.',
  },
  'reading-repeated': {
    message:
      '{{count}} readings repeat another of the file (same place, moment, operator, technology and level).',
    advice: 'Nothing to do: each reading is counted once.',
  },
  'reading-in-use': {
    message: '{{count}} readings of this file are in the data in use already.',
    advice: 'The file may be joined all the same: what is there already is not counted a second time.',
  },
  'code-filled': {
    message: '{{count}} rows have no measurement code; the file’s name and the row number stand for it.',
    advice: 'Nothing to do; importing this same file again replaces the rows instead of adding them twice.',
  },
  'operator-unified': {
    message: 'Operator “{{value}}” (rows: {{count}}) is understood as “{{used}}”.',
    advice: 'Check whether they are in truth two operators.',
  },
  'time-without-hour': {
    message:
      '{{count}} rows of the column “{{column}}” give a day without an hour; the day is kept as an extra column.',
    advice: 'Add the hour (31/3/2022 14:05, for example) if readings are to be put in the order of time.',
  },
  'coordinate-link-closed': {
    message: 'The link “{{value}}” holds no coordinates (a short link).',
    advice: 'Open it in a browser and copy the full address, or copy the coordinates that the map shows.',
  },
  'coordinate-two-ways': {
    message: '“{{value}}” can be read in two ways: {{first_way}} or {{second_way}}.',
    advice: 'Choose one, or write N and E.',
  },
  'commune-by-group': {
    message:
      '“{{value}}” is the name of several communes; the row was taken as {{commune}} because it stands under the group row {{group}} (“{{title}}”).',
    advice: 'Check whether the row stands in the right group; a commune code or a district makes it certain.',
  },
  'commune-group-point-differ': {
    message:
      '“{{value}}” stands under the group row {{group}} (“{{title}}”, that is {{commune}}), but its coordinate is not in that commune; others of this name: {{candidates}}.',
    advice: 'Choose the commune of this row; the product does not choose between group row and coordinate.',
  },
  'constant-filled': {
    message: 'All rows take “{{column}}” to be “{{value}}”, as you said of the whole file.',
    advice: 'Nothing to do if the value is right for every row.',
  },
  'constant-ignored': {
    message:
      'The value “{{value}}” given for all rows as “{{column}}” was not used: the file has this column, or it cannot be one value for all.',
    advice: 'Leave the value out, or say that the column of the file is another one.',
  },
  'reference-filled': {
    message:
      '{{count}} rows had {{columns}} filled in by commune code from the list in use, for the file has no such columns.',
    advice: 'Nothing to do; names that differ from the list are told row by row.',
  },
  'coordinate-north-first': {
    message:
      'X runs north by the convention of Vietnamese maps; the axes were read accordingly ({{count}} rows).',
    advice: 'Nothing to do.',
  },
  'quote-reread': {
    message:
      'A quotation mark is out of place at “{{value}}”; rows {{lines}} were read again line by line ({{count}} rows).',
    advice: 'Compare these rows with the original; delete the stray mark so that the file reads as a whole.',
  },
  'figure-unreadable': {
    message: 'The number “{{value}}” in the column “{{column}}” cannot be read; the cell counts as missing.',
    advice: 'Write digits with a decimal point, such as 1234 or 12.5; leave empty what is not known.',
  },
  'unit-code-missing': {
    message: 'This row has no unit code in its first column and was not taken.',
    advice: 'Fill in the code in the first column, or delete the row.',
  },
  'header-repeated': {
    message: 'Several columns are called “{{column}}”; only the first was taken.',
    advice: 'Rename them so that every name stands for one column.',
  },
  'figures-missing': {
    message: 'The table has no column of numbers.',
    advice: 'The first column holds the codes of the units, the others numbers; the first row their names.',
  },
} as const
