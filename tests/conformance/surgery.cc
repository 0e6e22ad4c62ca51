#include "surgery.h"

#include <stdexcept>
#include <utility>

#include <qpdf/Buffer.hh>

namespace handbill::conformance {
namespace {

void find_elements(Object element, const std::string& type, std::vector<Object>& found) {
    if (!element.isDictionary() || !element.hasKey("/S")) return;
    if (element.getKey("/S").getName() == type) found.push_back(element);
    auto below = element.getKey("/K");
    if (!below.isArray()) return find_elements(below, type, found);
    for (auto kid : below.getArrayAsVector()) find_elements(kid, type, found);
}

}  // namespace

void demand(bool found, const std::string& what) {
    if (!found) throw std::runtime_error("nothing to break: " + what);
}

std::string rewritten(const std::string& bytes, const std::function<void(QPDF&)>& change,
                      const std::function<void(QPDFWriter&)>& ask) {
    QPDF file;
    file.processMemoryFile("specimen", bytes.data(), bytes.size());
    change(file);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStaticID(true);
    writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1
    ask(writer);
    writer.write();
    const auto written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

Break objects(std::function<void(QPDF&)> change) {
    return
        [change = std::move(change)](const std::string& bytes) { return rewritten(bytes, change, [](QPDFWriter&) {}); };
}

std::string stream_text(Object stream) {
    const auto data = stream.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void replace_stream(Object stream, const std::string& text) {
    stream.replaceStreamData(text, Object::newNull(), Object::newNull());
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    demand(at != std::string::npos, std::string(from));
    return text.replace(at, from.size(), to);
}

void replace_in(Object stream, std::string_view from, std::string_view to) {
    replace_stream(stream, replaced(stream_text(stream), from, to));
}

Object page(QPDF& file, std::size_t index) { return file.getAllPages().at(index); }
Object content(QPDF& file, std::size_t index) { return page(file, index).getKey("/Contents"); }
Object link(QPDF& file) { return page(file).getKey("/Annots").getArrayItem(0); }
Object structure_root(QPDF& file) { return file.getRoot().getKey("/StructTreeRoot"); }
Object metadata(QPDF& file) { return file.getRoot().getKey("/Metadata"); }
Object information(QPDF& file) { return file.getTrailer().getKey("/Info"); }

Object element(QPDF& file, const std::string& type, std::size_t index) {
    std::vector<Object> found;
    auto top = structure_root(file).getKey("/K");
    find_elements(top.isArray() ? top.getArrayItem(0) : top, type, found);
    demand(found.size() > index, type);
    return found[index];
}

Object kids(Object element) {
    auto below = element.getKey("/K");
    return below.isArray() ? below : Object::newArray({below});
}

void drop(Object element) {
    auto parent = element.getKey("/P");
    std::vector<Object> kept;
    for (auto kid : kids(parent).getArrayAsVector()) {
        if (kid.getObjGen() != element.getObjGen()) kept.push_back(kid);
    }
    parent.replaceKey("/K", Object::newArray(kept));
}

std::vector<Object> fonts(QPDF& file) {
    std::vector<Object> all;
    for (const auto& [name, font] : page(file).getKey("/Resources").getKey("/Font").getDictAsMap()) all.push_back(font);
    demand(!all.empty(), "fonts");
    return all;
}

Object descendant(Object font) { return font.getKey("/DescendantFonts").getArrayItem(0); }
Object descriptor(Object font) { return descendant(font).getKey("/FontDescriptor"); }

}  // namespace handbill::conformance
