package truecount.publication;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws {@link AccuracyChart}'s SVG into the PDF with the PDF's own embedded fonts.
 *
 * <p>A general SVG library would set the text with fonts of the machine, and so another machine would draw another
 * chart. Knows {@code line}, {@code rect}, {@code circle} and {@code text}, and refuses anything else.
 */
final class ChartDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        String[] viewBox = svg.getAttribute("viewBox").split(" ", 4);
        double viewWidth = Double.parseDouble(viewBox[2]);
        double viewHeight = Double.parseDouble(viewBox[3]);
        double width = cssWidth >= 0 ? cssWidth : viewWidth * dotsPerPixel;
        return new Chart(svg, width, width * viewHeight / viewWidth, width / viewWidth);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // The PDF's own fonts serve; none is declared by style.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Fonts come from the builder, which keeps them for the whole document.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    /** One chart, measured in device dots. */
    private record Chart(Element svg, double width, double height, double scale) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double left, double top) {
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    draw(new Pen(device, context, left, top, scale), element);
                }
            }
        }

        private static void draw(Pen pen, Element element) {
            switch (element.getTagName()) {
                case "title", "desc" -> {}
                case "line" -> pen.line(element);
                case "rect" -> pen.rect(element);
                case "circle" -> pen.circle(element);
                case "text" -> pen.text(element);
                default ->
                    throw new IllegalArgumentException(
                            "The PDF's chart drawer does not know the SVG element '" + element.getTagName() + "'");
            }
        }
    }

    /** Where and how large the chart is drawn. */
    private record Pen(OutputDevice device, RenderingContext context, double left, double top, double scale) {

        void line(Element line) {
            device.setStroke(new BasicStroke(
                    (float) length(line, "stroke-width"), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            device.setColor(colour(line, "stroke"));
            device.draw(new Line2D.Double(x(line, "x1"), y(line, "y1"), x(line, "x2"), y(line, "y2")));
        }

        void rect(Element rect) {
            device.setColor(colour(rect, "fill"));
            device.fill(
                    new Rectangle2D.Double(x(rect, "x"), y(rect, "y"), length(rect, "width"), length(rect, "height")));
        }

        void circle(Element circle) {
            double radius = length(circle, "r");
            device.setColor(colour(circle, "fill"));
            device.fill(
                    new Ellipse2D.Double(x(circle, "cx") - radius, y(circle, "cy") - radius, 2 * radius, 2 * radius));
        }

        void text(Element text) {
            FontSpecification wanted = new FontSpecification();
            wanted.families = new String[] {"Liberation Sans"};
            wanted.size = (float) length(text, "font-size");
            wanted.fontWeight = text.getAttribute("font-weight").equals("700") ? IdentValue.BOLD : IdentValue.NORMAL;
            wanted.fontStyle = IdentValue.NORMAL;
            wanted.variant = IdentValue.NORMAL;
            FSFont font = context.getFont(wanted);
            String words = text.getTextContent();
            int wide = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
            double start = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x(text, "x") - wide / 2.0;
                case "end" -> x(text, "x") - wide;
                default -> x(text, "x");
            };
            device.setFont(font);
            device.setColor(colour(text, "fill"));
            context.getTextRenderer().drawString(device, words, (float) start, (float) y(text, "y"));
        }

        private double x(Element element, String attribute) {
            return left + length(element, attribute);
        }

        private double y(Element element, String attribute) {
            return top + length(element, attribute);
        }

        private double length(Element element, String attribute) {
            return Double.parseDouble(element.getAttribute(attribute)) * scale;
        }

        private static FSRGBColor colour(Element element, String attribute) {
            Color colour = Color.decode(element.getAttribute(attribute));
            return new FSRGBColor(colour.getRed(), colour.getGreen(), colour.getBlue());
        }
    }
}
