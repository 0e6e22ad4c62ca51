// mutool run mupdf.js FILE QUERIES: what selecting each page gives, from before its first letter to behind its last one,
// and how often each query is found, as JSON.

var document = new Document(scriptArgs[0]);
var queries = JSON.parse(scriptArgs[1]);
var said = {selected: '', found: queries.map(function () { return 0; })};

// Five points across a letter's middle, edge to edge. Corners: top left, top right, bottom left, bottom right, each x and y.
function across(quad) {
  return [0, 0.25, 0.5, 0.75, 1].map(function (share) {
    return [0, 1].map(function (axis) {
      return (quad[axis] + quad[axis + 4]) / 2 * (1 - share) + (quad[axis + 2] + quad[axis + 6]) / 2 * share;
    });
  });
}

// A person draws until all is marked, from a letter or from a corner of the page: on which side a letter begins differs
// from line to line where directions meet.
function longestCopy(text, begins, ends) {
  var longest = '';
  begins.forEach(function (begin) {
    ends.forEach(function (end) {
      var copy = text.copy(begin, end);
      if (copy.length > longest.length) longest = copy;
    });
  });
  return longest;
}

for (var i = 0; i < document.countPages(); ++i) {
  var page = document.loadPage(i), text = page.toStructuredText(), first = null, last = null;
  text.walk({onChar: function (letter, origin, font, size, quad) {
    first = first || quad;
    last = quad;
  }});
  if (first) {
    var box = page.bound();
    said.selected += longestCopy(text, across(first).concat([[box[0], box[1]], [box[2], box[1]]]),
                                 across(last).concat([[box[0], box[3]], [box[2], box[3]]])) + '\n';
  }
  queries.forEach(function (query, at) {
    var places = page.search(query);
    said.found[at] += places ? places.length : 0;
  });
}
print(JSON.stringify(said));
