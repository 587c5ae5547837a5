/** What the record calls the export of a photo on a contact sheet: one file for all photos on it, which no preset makes again. */
export const contactSheetPreset = 'contact-sheet'
