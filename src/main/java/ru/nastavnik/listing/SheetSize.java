package ru.nastavnik.listing;

import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;

/** The sheet on which a list is printed. */
public enum SheetSize {
    A4(PageSize.A4),
    A3(PageSize.A3);

    private final Rectangle upright;

    SheetSize(Rectangle upright) {
        this.upright = upright;
    }

    Rectangle lying() {
        return upright.rotate();
    }
}
