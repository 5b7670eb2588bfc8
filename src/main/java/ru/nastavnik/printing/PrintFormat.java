package ru.nastavnik.printing;

/** What the papers come as. */
public enum PrintFormat {
    /** For printing on both sides without two papers on one sheet. */
    ONE_PDF("Один PDF: каждый документ с нового листа", ".pdf", true),
    PDF_ZIP("ZIP: каждый документ — отдельный PDF", ".zip", true),
    ORIGINALS_ZIP("ZIP: файлы как хранятся (.docx, сканы)", ".zip", false);

    private final String title;
    private final String extension;
    private final boolean pdf;

    PrintFormat(String title, String extension, boolean pdf) {
        this.title = title;
        this.extension = extension;
        this.pdf = pdf;
    }

    public String title() {
        return title;
    }

    public String extension() {
        return extension;
    }

    /** Whether Word documents are made PDF, which wants LibreOffice. */
    public boolean pdf() {
        return pdf;
    }
}
