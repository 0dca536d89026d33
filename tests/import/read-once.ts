/** Read once: the first reading of an export, for the bench. */
import { blogsIn, chooseBlog } from '../../src/import/blogs.ts'
import { openFiles } from '../../src/import/files.ts'
import { survey } from '../../src/import/survey.ts'

const { files, close } = await openFiles(process.argv[2] ?? '')
await survey(chooseBlog(blogsIn(files), undefined))
close()
