package ru.nastavnik.document.check;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.document.domain.PrintMark;

/** Finds our marks among the QR codes of a picture: a sheet may bear other codes, may lie askew or upside down. */
final class SquareCodes {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private SquareCodes() {}

    static Set<PrintMark> in(BufferedImage picture) {
        Set<PrintMark> marks = new LinkedHashSet<>(marks(source(picture)));
        if (marks.isEmpty()) {
            // Alone in its corner a small code is found more easily; a sheet upside down has it in the other one.
            for (int corner = 0; corner < 4 && marks.isEmpty(); corner++) {
                int width = picture.getWidth() / 2;
                int height = picture.getHeight() / 2;
                int left = corner % 2 == 0 ? picture.getWidth() - width : 0;
                int top = corner < 2 ? picture.getHeight() - height : 0;
                if (width > 0 && height > 0) {
                    marks.addAll(marks(source(picture.getSubimage(left, top, width, height))));
                }
            }
        }
        return marks;
    }

    private static LuminanceSource source(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    private static Set<PrintMark> marks(LuminanceSource source) {
        Set<PrintMark> marks = new LinkedHashSet<>();
        try {
            for (Result found :
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HINTS)) {
                PrintMark.read(found.getText()).ifPresent(marks::add);
            }
        } catch (NotFoundException none) {
            return marks;
        }
        return marks;
    }
}
