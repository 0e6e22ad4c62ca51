#include "pdf/images.h"

namespace handbill::pdf {
namespace {

constexpr int kBits = 8;

Entries image_entries(const model::RasterArt& raster, std::string_view colour_space) {
    Entries entries;
    entries.name("Type", "XObject")
        .name("Subtype", "Image")
        .integer("Width", raster.width)
        .integer("Height", raster.height)
        .raw("ColorSpace", colour_space)
        .integer("BitsPerComponent", kBits);
    return entries;
}

}  // namespace

std::string ImageSet::colour_space(const model::RasterArt& raster) {
    if (raster.gray || raster.coding == model::RasterArt::Coding::raw_gray) return "/DeviceGray";
    if (inks_ == Inks::screen) return "/DeviceRGB";
    if (profile_.number == 0) {
        Entries entries;
        entries.integer("N", 3);
        const SharedBytes bytes = cache_.profile();
        profile_ = document_.add(std::move(entries), {bytes ? bytes : std::make_shared<const std::string>()});
    }
    std::string space = "[/ICCBased ";
    append_reference(space, profile_);
    return space + ']';
}

ObjectId ImageSet::write(const model::RasterArt& raster) {
    Entries entries = image_entries(raster, colour_space(raster));
    if (!raster.alpha.empty()) {
        const ObjectId mask = document_.add(image_entries(raster, "/DeviceGray"), {cache_.packed(raster.alpha)});
        entries.reference("SMask", mask);
    }
    if (raster.coding != model::RasterArt::Coding::jpeg)
        return document_.add(std::move(entries), {cache_.packed(raster.bytes)});
    return document_.add(std::move(entries),
                         {std::make_shared<const std::string>(raster.bytes), StreamData::Coding::jpeg});
}

const ImageResource& ImageSet::use(const std::shared_ptr<const model::Art>& art) {
    for (const Entry& entry : entries_)
        if (entry.art == art) return *entry.resource;
    const auto& raster = std::get<model::RasterArt>(art->content);
    const ObjectId id = write(raster);
    const std::string name = "I" + std::to_string(entries_.size() + 1);
    entries_.push_back({art, std::make_unique<ImageResource>(ImageResource{id, name, !raster.alpha.empty()})});
    return *entries_.back().resource;
}

}  // namespace handbill::pdf
