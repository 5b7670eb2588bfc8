package ru.nastavnik.document.template;

import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.R;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.Text;

/**
 * Takes the content controls out of a part and leaves marks where they were: a field keeps its first run with its
 * formatting, repeats and conditions keep their whole content between two bookmarks. Marks are characters of the
 * private use area, which documents do not contain.
 */
final class ContentControls {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private final ObjectFactory factory = new ObjectFactory();
    private final String file;
    private long bookmarks = 900_000;

    ContentControls(String file) {
        this.file = file;
    }

    void unwrap(ContentAccessor parent) {
        List<Object> content = parent.getContent();
        List<Object> result = new ArrayList<>(content.size());
        for (Object item : content) {
            Object element = XmlUtils.unwrap(item);
            if (element instanceof SdtElement control) {
                result.addAll(unwrapped(control));
            } else {
                if (element instanceof ContentAccessor inner) {
                    unwrap(inner);
                }
                result.add(item);
            }
        }
        content.clear();
        content.addAll(result);
    }

    private List<Object> unwrapped(SdtElement control) {
        String tag = tag(control.getSdtPr());
        ContentAccessor inner = control.getSdtContent();
        if (tag.startsWith("field:")) {
            if (!keepFirstRun(inner, new ArrayDeque<>(List.of(mark(tag))))) {
                throw new TemplateException(file + ": поле «" + tag + "» не содержит текста");
            }
            return new ArrayList<>(inner.getContent());
        }
        if (!tag.startsWith("repeat:") && !tag.startsWith("if:")) {
            throw new TemplateException(file + ": неизвестный тег «" + tag + "»; допустимы field:…, repeat:…, if:…");
        }
        unwrap(inner);
        List<Object> result = new ArrayList<>();
        result.add(bookmark(tag));
        result.addAll(inner.getContent());
        result.add(bookmark("end:" + tag));
        return result;
    }

    private String tag(SdtPr properties) {
        if (properties == null
                || properties.getTag() == null
                || properties.getTag().getVal() == null) {
            throw new TemplateException(file + ": элемент управления содержимым без тега");
        }
        return properties.getTag().getVal().strip();
    }

    /** Puts the mark into the first run and removes the other runs. */
    private boolean keepFirstRun(ContentAccessor parent, Deque<Text> pending) {
        boolean found = false;
        List<Object> kept = new ArrayList<>();
        for (Object item : parent.getContent()) {
            Object element = XmlUtils.unwrap(item);
            if (element instanceof R run) {
                if (!pending.isEmpty()) {
                    run.getContent().clear();
                    run.getContent().add(pending.pop());
                    kept.add(item);
                    found = true;
                }
            } else {
                if (element instanceof ContentAccessor inner) {
                    found |= keepFirstRun(inner, pending);
                }
                kept.add(item);
            }
        }
        parent.getContent().clear();
        parent.getContent().addAll(kept);
        return found;
    }

    private Text mark(String tag) {
        Text text = factory.createText();
        text.setValue(OPEN + tag + CLOSE);
        text.setSpace("preserve");
        return text;
    }

    private JAXBElement<CTBookmark> bookmark(String tag) {
        CTBookmark bookmark = factory.createCTBookmark();
        bookmark.setId(BigInteger.valueOf(bookmarks++));
        bookmark.setName(OPEN + tag + CLOSE);
        return factory.createBodyBookmarkStart(bookmark);
    }
}
