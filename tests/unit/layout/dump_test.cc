// The dump that goldens are made of.

#include "layout/dump.h"

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout::fixture;

TEST_CASE("a dump has a line for each item, link and node") {
    Desk desk;
    desk.add_channel("number", "911", {"911"}, "tel:911");
    model::Block root = Desk::stack({desk.text({words("Say \"no\" or call "), desk.fact("number")})});
    root.box.fill = "red";
    const auto pages = desk.lay(root);
    CHECK(layout::dump(pages, fonts()) ==
          "document piece sheet en \"A title\"\n"
          "page 400x300 bleed 0\n"
          "  fill background 0,0 400x300 #c80000\n"
          "  text node 1 en NotoSans-Medium 10 #000000 at 0,10.88 17 glyphs \"Say \\\"no\\\" or call \"\n"
          "  text node 2 en NotoSans-Bold 10 #000000 at 73.86,10.88 3 glyphs \"911\"\n"
          "  link 73.86,0.31 17.16x14 node 2 tel:911 \"911\"\n"
          "structure\n"
          "  0 document lang en\n"
          "    1 paragraph \"Say \\\"no\\\" or call 911\"\n"
          "      2 link alt \"911\" \"911\"\n"
          "expectations\n"
          "  channel \"911\"\n");
}
