package ru.nastavnik.listing;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;

/** The sheet on which a list is printed. */
public enum SheetSize {
    A4,
    A3;

    Rectangle lying() {
        return (this == A3 ? PageSize.A3 : PageSize.A4).rotate();
    }
}
